package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every book answers, ours or somebody else's. It is Sunday, ten in the morning.
abstract class BookingApiContract {

    abstract BookingApi api();

    @Test
    void offersWindowsEarliestFirst() {
        List<VisitSlot> free = free();
        assertThat(free).isNotEmpty().extracting(VisitSlot::date).isSorted();
        assertThat(free).extracting(VisitSlot::id).doesNotHaveDuplicates();
        assertThat(free).allMatch(slot -> slot.from().isBefore(slot.to()));
    }

    @Test
    void booksAWindow() {
        VisitSlot slot = free().getFirst();
        Appointment visit = booked("k1", slot);
        assertThat(visit.open()).isTrue();
        assertThat(visit.slot()).isEqualTo(new Appointment.Window(slot.date(), slot.from(), slot.to()));
        assertThat(visit.contact()).isEqualTo(new Appointment.Contact("王女士", "13900000001"));
        assertThat(visit.address()).isEqualTo(new Appointment.Address("杭州", "西湖区", "文三路 88 号 2 幢 301"));
        assertThat(visit.conversation()).isEqualTo("c-1");
        assertThat(visit.number()).isNotBlank();
        assertThat(api().find(visit.id())).isEqualTo(new BookingApi.Booked(visit));
    }

    @Test
    void booksTheSameKeyOnce() {
        VisitSlot slot = free().getFirst();
        Appointment visit = booked("k1", slot);
        assertThat(booked("k1", slot)).isEqualTo(visit);
        assertThat(booked("k1", free().getLast())).isEqualTo(visit);
    }

    @Test
    void refusesAWindowThatIsFull() {
        VisitSlot slot = free().getFirst();
        booked("k1", slot);
        booked("k2", slot);
        assertThat(api().book("k3", Books.request(slot.id()))).isEqualTo(new BookingApi.SlotTaken());
        assertThat(free()).doesNotContain(slot);
    }

    @Test
    void refusesAWindowThatItDoesNotKnow() {
        assertThat(api().book("k1", Books.request("foreign"))).isEqualTo(new BookingApi.SlotTaken());
    }

    @Test
    void movesAVisit() {
        Appointment visit = booked("k1", free().getFirst());
        VisitSlot later = free().getLast();

        BookingApi.Booked moved = (BookingApi.Booked) api().reschedule(visit.id(), later.id());

        assertThat(moved.appointment().id()).isEqualTo(visit.id());
        assertThat(moved.appointment().number()).isEqualTo(visit.number());
        assertThat(moved.appointment().slot())
                .isEqualTo(new Appointment.Window(later.date(), later.from(), later.to()));
        assertThat(api().reschedule(visit.id(), later.id())).isEqualTo(moved);
    }

    @Test
    void leavesAVisitWhereTheOtherWindowIsFull() {
        Appointment visit = booked("k1", free().getFirst());
        VisitSlot full = free().getLast();
        booked("k2", full);
        booked("k3", full);
        assertThat(api().reschedule(visit.id(), full.id())).isEqualTo(new BookingApi.SlotTaken());
        assertThat(api().find(visit.id())).isEqualTo(new BookingApi.Booked(visit));
    }

    @Test
    void cancelsAVisitAndOffersItsWindowAgain() {
        VisitSlot slot = free().getFirst();
        Appointment visit = booked("k1", slot);
        booked("k2", slot);

        BookingApi.Booked cancelled = (BookingApi.Booked) api().cancel(visit.id(), "customer");

        assertThat(cancelled.appointment().status()).isEqualTo(Appointment.Status.CANCELLED);
        assertThat(api().cancel(visit.id(), "customer")).isEqualTo(cancelled);
        assertThat(free()).contains(slot);
    }

    @Test
    void findsAVisitByItsNumber() {
        Appointment visit = booked("k1", free().getFirst());
        assertThat(api().numbered(visit.number())).isEqualTo(new BookingApi.Booked(visit));
        assertThat(api().numbered("22222222")).isEqualTo(new BookingApi.NoSuchAppointment());
    }

    @Test
    void changesWhoIsCalledAndWhereToCome() {
        Appointment visit = booked("k1", free().getFirst());

        api().amend(visit.id(), Amendment.phone("13800000002"));
        BookingApi.Booked amended = (BookingApi.Booked) api().amend(visit.id(), Amendment.address("拱墅区", "莫干山路 1 号"));

        assertThat(amended.appointment().contact()).isEqualTo(new Appointment.Contact("王女士", "13800000002"));
        assertThat(amended.appointment().address()).isEqualTo(new Appointment.Address("杭州", "拱墅区", "莫干山路 1 号"));
        assertThat(amended.appointment().slot()).isEqualTo(visit.slot());
        assertThat(api().amend(visit.id(), Amendment.phone("13800000002"))).isEqualTo(amended);
    }

    @Test
    void letsAnotherWishJoinOnce() {
        Appointment visit = booked("k1", free().getFirst());
        Appointment.Extra wish = new Appointment.Extra(null, "顺便看看油烟机");

        BookingApi.Booked joined = (BookingApi.Booked) api().amend(visit.id(), Amendment.also(wish));

        assertThat(joined.appointment().also()).containsExactly(wish);
        assertThat(api().amend(visit.id(), Amendment.also(wish))).isEqualTo(joined);
    }

    @Test
    void changesNothingAboutAVisitThatIsCancelled() {
        Appointment visit = booked("k1", free().getFirst());
        api().cancel(visit.id(), "customer");
        assertThat(api().amend(visit.id(), Amendment.phone("13800000002"))).isInstanceOf(BookingApi.TooLate.class);
    }

    @Test
    void keepsTheReasonOfACancellation() {
        Appointment visit = booked("k1", free().getFirst());
        BookingApi.Booked cancelled = (BookingApi.Booked) api().cancel(visit.id(), "fixed");
        assertThat(cancelled.appointment().timeline().getLast().note()).isEqualTo("fixed");
    }

    @Test
    void doesNotMoveAVisitThatIsCancelled() {
        Appointment visit = booked("k1", free().getFirst());
        api().cancel(visit.id(), "customer");
        assertThat(api().reschedule(visit.id(), free().getLast().id())).isInstanceOf(BookingApi.TooLate.class);
    }

    @Test
    void knowsNothingOfOtherIds() {
        for (String id : List.of("nobody", "a/b", "x?y=1", "../slots", "杭州")) {
            assertThat(api().find(id)).isEqualTo(new BookingApi.NoSuchAppointment());
            assertThat(api().amend(id, Amendment.phone("13800000002"))).isEqualTo(new BookingApi.NoSuchAppointment());
            assertThat(api().cancel(id, "customer")).isEqualTo(new BookingApi.NoSuchAppointment());
            assertThat(api().reschedule(id, free().getFirst().id())).isEqualTo(new BookingApi.NoSuchAppointment());
        }
    }

    final List<VisitSlot> free() {
        return ((BookingApi.Slots) api().slots(Books.query(Visits.MONDAY, 7))).slots();
    }

    final Appointment booked(String key, VisitSlot slot) {
        return ((BookingApi.Booked) api().book(key, Books.request(slot.id()))).appointment();
    }
}
