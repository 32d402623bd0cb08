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

/// Finds a window that suits: takes the only one that fits a wish, offers a few where several do, and says so where
/// none
/// does.
final class SlotChooser {

    private static final int DAYS = 7;
    private static final int OFFERED = 6;

    private final BookingApi api;
    private final VisitWords words;

    SlotChooser(BookingApi api, VisitWords words) {
        this.api = api;
        this.words = words;
    }

    Step step(Scene scene, VisitForm form) {
        Wish wish = Wish.of(form);
        LocalDate tomorrow = scene.today().plusDays(1);
        LocalDate from = wish.from() != null && wish.from().isAfter(tomorrow) ? wish.from() : tomorrow;
        SlotQuery query = new SlotQuery(
                form.value(Slots.CITY).orElseThrow(),
                form.value(Slots.DISTRICT).orElse(null),
                form.value(Slots.PRODUCT).orElseThrow(),
                form.service(),
                from,
                DAYS);
        return switch (api.slots(query)) {
            case BookingApi.Unavailable ignored -> unavailable();
            case BookingApi.Slots slots -> choose(scene, query, slots.slots(), wish);
        };
    }

    private Step choose(Scene scene, SlotQuery query, List<VisitSlot> free, Wish wish) {
        List<VisitSlot> suiting =
                free.stream().filter(wish::suits).limit(OFFERED).toList();
        if (free.isEmpty()) {
            return none();
        }
        if (suiting.isEmpty()) {
            return offer(scene, query, spread(free), "booking.slots.other")
                    .and(BookingSkill.dropped(Slots.VISIT_DATE), BookingSkill.dropped(Slots.VISIT_TIME));
        }
        if (suiting.size() == 1 && !wish.any()) {
            return take(scene, suiting.getFirst());
        }
        return offer(scene, query, wish.any() ? spread(free) : suiting, "booking.slots");
    }

    private Step take(Scene scene, VisitSlot slot) {
        Slot chosen = new Slot(
                VisitForm.CHOSEN_SLOT,
                slot.id(),
                "",
                Source.SYSTEM,
                0,
                scene.turn().now());
        return Step.again(note(scene, slot), new Entry.SlotFilled(chosen));
    }

    private Step offer(Scene scene, SlotQuery query, List<VisitSlot> slots, String key) {
        List<Option> options = slots.stream()
                .map(slot -> new Option(slot.id(), words.window(slot.date(), slot.from(), slot.to()), List.of()))
                .toList();
        Reply reply = Reply.keyed(Act.BOOKING, key).carrying(card(query, slots));
        Step step = Step.ask(VisitForm.CHOSEN_SLOT, options, reply);
        for (VisitSlot slot : slots) {
            step = step.and(note(scene, slot));
        }
        return step;
    }

    /// The first days with two windows each: a choice of days is worth more than all windows of tomorrow.
    private static List<VisitSlot> spread(List<VisitSlot> free) {
        Map<LocalDate, Integer> taken = new LinkedHashMap<>();
        return free.stream()
                .filter(slot -> taken.merge(slot.date(), 1, Integer::sum) <= 2)
                .limit(OFFERED)
                .toList();
    }

    private static Card card(SlotQuery query, List<VisitSlot> slots) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", query.service().wire());
        fields.put("city", query.city());
        fields.put("slots", slots.stream().map(SlotChooser::data).toList());
        return new Card("slots", fields);
    }

    static Map<String, Object> data(VisitSlot slot) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", slot.id());
        data.putAll(AppointmentData.slot(new Appointment.Window(slot.date(), slot.from(), slot.to())));
        return data;
    }

    private static Entry note(Scene scene, VisitSlot slot) {
        return new Entry.FrameNoted(scene.frame().id(), VisitForm.noteOf(slot.id()), VisitForm.write(slot));
    }

    private Step none() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.none").offering(person("no-slots")));
    }

    private Step unavailable() {
        return Step.done(Reply.keyed(Act.APOLOGY, "booking.unavailable").offering(person("booking-unavailable")));
    }

    private List<Offer> person(String reason) {
        return List.of(new Offer(words.text("offer.person"), new Command.HandOver(reason)));
    }
}
