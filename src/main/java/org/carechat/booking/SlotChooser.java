package org.carechat.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// Finds a window that suits: takes the only one that fits a wish, offers a few where several do, and says so
/// where none does.
final class SlotChooser {

    private static final int DAYS = 7;
    private static final int OFFERED = 6;

    private final BookingApi api;
    private final VisitWords words;

    SlotChooser(BookingApi api, VisitWords words) {
        this.api = api;
        this.words = words;
    }

    /// What the visit is for, and where.
    record Wanted(String city, @Nullable String district, String product, VisitService service) {

        static Wanted of(Appointment visit) {
            return new Wanted(visit.address().city(), visit.address().district(), visit.product(), visit.service());
        }

        private SlotQuery from(LocalDate day) {
            return new SlotQuery(city, district, product, service, day, DAYS);
        }
    }

    Step step(Scene scene, VisitForm form, Wanted wanted) {
        Wish wish = Wish.of(form);
        LocalDate tomorrow = scene.today().plusDays(1);
        LocalDate from = wish.from() == null || wish.from().isBefore(scene.today()) ? tomorrow : wish.from();
        return switch (slots(wanted, from, tomorrow)) {
            case BookingApi.Unavailable ignored -> unavailable();
            case BookingApi.Slots slots -> choose(scene, wanted, slots.slots(), wish);
        };
    }

    /// Where nobody can come in the days that are wished there may be somebody sooner, or later.
    private BookingApi.SlotsAnswer slots(Wanted wanted, LocalDate from, LocalDate tomorrow) {
        BookingApi.SlotsAnswer answer = api.slots(wanted.from(from));
        boolean none = answer instanceof BookingApi.Slots found && found.slots().isEmpty();
        return none && !from.equals(tomorrow) ? api.slots(wanted.from(tomorrow)) : answer;
    }

    private Step choose(Scene scene, Wanted wanted, List<VisitSlot> free, Wish wish) {
        List<VisitSlot> suiting =
                free.stream().filter(wish::suits).limit(OFFERED).toList();
        if (free.isEmpty()) {
            return none();
        }
        if (suiting.isEmpty()) {
            return offer(scene, wanted, nearest(free, wish), "booking.slots.other")
                    .and(BookingSkill.dropped(Slots.VISIT_DATE), BookingSkill.dropped(Slots.VISIT_TIME));
        }
        if (suiting.size() == 1 && !wish.any()) {
            return take(scene, wanted, suiting.getFirst());
        }
        return offer(scene, wanted, wish.any() ? spread(free) : suiting, "booking.slots");
    }

    private Step take(Scene scene, Wanted wanted, VisitSlot slot) {
        Slot chosen = new Slot(
                VisitForm.CHOSEN_SLOT,
                slot.id(),
                "",
                Source.SYSTEM,
                0,
                scene.turn().now());
        return Step.again(note(scene, wanted, slot), new Entry.SlotFilled(chosen));
    }

    private Step offer(Scene scene, Wanted wanted, List<VisitSlot> slots, String key) {
        List<Option> options = slots.stream()
                .map(slot -> new Option(
                        slot.id(),
                        words.window(slot.date(), slot.from(), slot.to()),
                        slot == slots.getFirst() ? words.ways("booking.slots.any") : List.of()))
                .toList();
        Reply reply = Reply.keyed(Act.BOOKING, key).carrying(card(wanted, slots));
        Step step = Step.ask(VisitForm.CHOSEN_SLOT, options, reply);
        for (VisitSlot slot : slots) {
            step = step.and(note(scene, wanted, slot));
        }
        return step;
    }

    /// What comes nearest to a wish that nothing suits: another time of the wished days, or else any days.
    private static List<VisitSlot> nearest(List<VisitSlot> free, Wish wish) {
        List<VisitSlot> thatDay =
                free.stream().filter(wish::suitsDay).limit(OFFERED).toList();
        return thatDay.isEmpty() ? spread(free) : thatDay;
    }

    /// The first days with two windows each: a choice of days is worth more than all windows of tomorrow.
    private static List<VisitSlot> spread(List<VisitSlot> free) {
        Map<LocalDate, Integer> taken = new LinkedHashMap<>();
        return free.stream()
                .filter(slot -> taken.merge(slot.date(), 1, Integer::sum) <= 2)
                .limit(OFFERED)
                .toList();
    }

    private static Card card(Wanted wanted, List<VisitSlot> slots) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", wanted.service().wire());
        fields.put("city", wanted.city());
        fields.put("slots", slots.stream().map(SlotChooser::data).toList());
        return new Card("slots", fields);
    }

    static Map<String, Object> data(VisitSlot slot) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", slot.id());
        data.putAll(AppointmentData.slot(new Appointment.Window(slot.date(), slot.from(), slot.to())));
        return data;
    }

    private static Entry note(Scene scene, Wanted wanted, VisitSlot slot) {
        return new Entry.FrameNoted(
                scene.frame().id(), VisitForm.noteOf(slot.id()), VisitForm.write(slot, wanted.city()));
    }

    private Step none() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.none")
                .offering(List.of(person("no-slots").asProposal())));
    }

    private Step unavailable() {
        return Step.done(
                Reply.keyed(Act.APOLOGY, "booking.unreachable").offering(List.of(person("booking-unavailable"))));
    }

    private Offer person(String reason) {
        return new Offer(words.text("offer.person"), new Command.HandOver(reason));
    }
}
