package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.carechat.conversation.StoreUnavailable;
import org.junit.jupiter.api.Test;

class BuiltInBookingTest extends BookingApiContract {

    private static final LocalDate TODAY = Visits.MONDAY.minusDays(1);

    private final Moving clock = new Moving();
    private final MemoryBook book = new MemoryBook();
    private final BuiltInBooking booking = Books.builtIn(book, clock);

    @Override
    BookingApi api() {
        return booking;
    }

    @Test
    void offersNothingThatIsPastOrTooNear() {
        assertThat(windows(TODAY)).containsExactly("13:00", "17:00");
        clock.pass(Duration.ofHours(1));
        assertThat(windows(TODAY)).as("two hours before").containsExactly("13:00", "17:00");
        clock.pass(Duration.ofSeconds(1));
        assertThat(windows(TODAY)).containsExactly("17:00");
        assertThat(windows(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void offersNothingBeyondItsHorizon() {
        List<LocalDate> days = ((BookingApi.Slots) booking.slots(Books.query(TODAY, 31)))
                .slots().stream().map(VisitSlot::date).distinct().toList();
        assertThat(days).last().isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void offersNothingOnClosedDaysAndHolidays() {
        assertThat(windows(Visits.MONDAY.plusDays(2))).isEmpty();
        assertThat(windows(Visits.MONDAY.plusDays(4))).isEmpty();
        assertThat(windows(Visits.MONDAY.plusDays(3))).hasSize(3);
    }

    @Test
    void takesNothingThatItWouldNotOffer() {
        for (SlotId closed : List.of(
                slot(TODAY.minusDays(1), 9, 12),
                slot(TODAY, 9, 12),
                slot(TODAY.plusDays(15), 9, 12),
                slot(Visits.MONDAY.plusDays(2), 9, 12),
                slot(Visits.MONDAY.plusDays(4), 9, 12),
                slot(Visits.MONDAY, 9, 13))) {
            assertThat(booking.book("k-" + closed, Books.request(closed.encoded())))
                    .isEqualTo(new BookingApi.SlotTaken());
        }
    }

    @Test
    void takesNoWindowOfAnotherCity() {
        String slot = slot(Visits.MONDAY, 9, 12).encoded();
        assertThat(booking.book("k1", Books.request(slot, "成都"))).isEqualTo(new BookingApi.SlotTaken());
        assertThat(booking.book("k2", Books.request(slot, "杭州市"))).isInstanceOf(BookingApi.Booked.class);
    }

    @Test
    void findsWhatWasBookedUnderAKeyAlsoWhenItsWindowIsOver() {
        VisitSlot slot = free().getFirst();
        Appointment visit = booked("k1", slot);
        clock.pass(Duration.ofDays(2));
        assertThat(booked("k1", slot)).isEqualTo(visit);
    }

    @Test
    void changesNothingShortBeforeTheVisit() {
        VisitSlot slot = free().getFirst();
        Appointment visit = booked("k1", slot);
        clock.pass(Duration.ofHours(21).plusSeconds(1));
        assertThat(booking.cancel(visit.id(), "customer")).isEqualTo(new BookingApi.TooLate(visit));
        assertThat(booking.reschedule(visit.id(), free().getLast().id())).isEqualTo(new BookingApi.TooLate(visit));
        assertThat(booking.amend(visit.id(), Amendment.address(null, "elsewhere")))
                .isEqualTo(new BookingApi.TooLate(visit));
        assertThat(booking.find(visit.id())).isEqualTo(new BookingApi.Booked(visit));
        assertThat(booking.amend(visit.id(), Amendment.phone("13800000002")))
                .as("whoever comes may always call another number")
                .isInstanceOf(BookingApi.Booked.class);
    }

    @Test
    void doesNotCancelAVisitThatIsDone() {
        Appointment visit = booked("k1", free().getFirst());
        book.change(visit.id(), known -> Visits.with(known, Appointment.Status.DONE, known.slot()));
        assertThat(booking.cancel(visit.id(), "customer")).isInstanceOf(BookingApi.TooLate.class);
    }

    @Test
    void movesNoVisitToAnotherCity() {
        Appointment visit = booked("k1", free().getFirst());
        String elsewhere = new SlotId("成都", Visits.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), "any").encoded();
        assertThat(booking.reschedule(visit.id(), elsewhere)).isEqualTo(new BookingApi.SlotTaken());
    }

    @Test
    void writesDownWhatHappened() {
        Appointment visit = booked("k1", free().getFirst());
        booking.reschedule(visit.id(), free().getLast().id());
        booking.cancel(visit.id(), "customer");
        assertThat(book.find(visit.id()).orElseThrow().timeline())
                .extracting(Appointment.Step::status, Appointment.Step::note)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Appointment.Status.CONFIRMED, null),
                        org.assertj.core.api.Assertions.tuple(Appointment.Status.CONFIRMED, "rescheduled"),
                        org.assertj.core.api.Assertions.tuple(Appointment.Status.CANCELLED, "customer"));
    }

    @Test
    void givesValidNumbersThatNobodyElseHas() {
        Appointment first = booked("k1", free().getFirst());
        assertThat(Numbers.valid(first.number())).isTrue();
        // A second node draws the same numbers.
        BuiltInBooking other = Books.builtIn(book, clock);
        Appointment second = ((BookingApi.Booked)
                        other.book("k2", Books.request(free().getLast().id())))
                .appointment();
        assertThat(second.number()).isNotEqualTo(first.number());
    }

    @Test
    void isUnavailableWithoutItsStore() {
        Book broken = (Book) java.lang.reflect.Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (proxy, method, args) -> {
                    throw new StoreUnavailable("down", new IllegalStateException());
                });
        BuiltInBooking down = Books.builtIn(broken, clock);
        BookingApi.Unavailable none = new BookingApi.Unavailable("store");
        assertThat(down.slots(Books.query(Visits.MONDAY, 1))).isEqualTo(none);
        assertThat(down.book("k", Books.request(slot(Visits.MONDAY, 9, 12).encoded())))
                .isEqualTo(none);
        assertThat(down.numbered("22222222")).isEqualTo(none);
        assertThat(down.amend("v", Amendment.phone("1"))).isEqualTo(none);
        assertThat(down.find("v")).isEqualTo(none);
        assertThat(down.cancel("v", "customer")).isEqualTo(none);
        assertThat(down.reschedule("v", "s")).isEqualTo(none);
    }

    private List<String> windows(LocalDate day) {
        return ((BookingApi.Slots) booking.slots(Books.query(day, 1)))
                .slots().stream().map(slot -> slot.from().toString()).toList();
    }

    private static SlotId slot(LocalDate day, int from, int to) {
        return new SlotId("杭州", day, LocalTime.of(from, 0), LocalTime.of(to, 0), "any");
    }

    /// A clock that tests move.
    private static final class Moving extends Clock {
        private Instant now = Visits.AT;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Arranging.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
