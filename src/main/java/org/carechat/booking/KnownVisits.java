package org.carechat.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// What concerns a visit that is booked already: where it stands, another window, calling it off. One fault is
/// one appointment: who asks again for the same appliance is shown the visit that there is.
final class KnownVisits {

    static final String ACTION = "visit-action";

    /// The note that the action was asked for in this run of the flow.
    private static final String ASKED = "asked";

    private final BookingApi api;
    private final VisitWords words;
    private final SlotChooser chooser;

    KnownVisits(BookingApi api, VisitWords words, SlotChooser chooser) {
        this.api = api;
        this.words = words;
        this.chooser = chooser;
    }

    /// @return empty where there is no such visit, and a new one is to be arranged
    Optional<Step> step(Scene scene, VisitForm form) {
        String action = action(scene, form);
        for (Finding finding : candidates(scene, form)) {
            switch (api.find(finding.id())) {
                case BookingApi.Booked(Appointment visit)
                when visit.open() -> {
                    return Optional.of(act(scene, form, visit, action));
                }
                case BookingApi.Unavailable ignored -> {
                    return Optional.of(unavailable("booking.unreachable"));
                }
                case BookingApi.Booked ignored -> {}
                case BookingApi.NoSuchAppointment ignored -> {}
                case BookingApi.SlotTaken ignored -> {}
                case BookingApi.TooLate ignored -> {}
            }
        }
        boolean meansKnown = List.of("cancel", "status", "reschedule").contains(action);
        return meansKnown ? Optional.of(noneKnown()) : Optional.empty();
    }

    /// What was picked counts only where this run has asked: an answer may be left from an earlier one.
    private static String action(Scene scene, VisitForm form) {
        boolean asked = scene.frame().note(ASKED) != null;
        return form.value(ACTION)
                .filter(picked -> asked)
                .or(() -> Optional.ofNullable(scene.frame().note("action")))
                .orElse("");
    }

    /// @return newest first
    private static List<Finding> candidates(Scene scene, VisitForm form) {
        String product = form.value(Slots.PRODUCT).orElse("");
        return scene.state().findings("appointment").reversed().stream()
                .filter(finding ->
                        product.isEmpty() || product.equals(finding.data().get("product")))
                .toList();
    }

    private Step act(Scene scene, VisitForm form, Appointment visit, String action) {
        return switch (action) {
            case "cancel" -> closed(api.cancel(visit.id(), "customer"), scene, "booking.cancelled");
            case "reschedule" -> reschedule(scene, form, visit);
            case "keep", "status" -> Step.done(status(visit)).and(BookingSkill.dropped(ACTION));
            default -> alreadyBooked(scene, visit);
        };
    }

    private Step noneKnown() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.none-known")
                .offering(List.of(
                        new Offer(words.text("offer.booking"), new Command.Start(BookingSkill.FLOW)),
                        new Offer(words.text("offer.person"), new Command.HandOver("no-appointment")))));
    }

    private Step alreadyBooked(Scene scene, Appointment visit) {
        List<Option> options = List.of(option("keep"), option("reschedule"), option("cancel"));
        return Step.ask(ACTION, options, status(visit))
                .and(
                        BookingSkill.dropped(ACTION),
                        new Entry.FrameNoted(scene.frame().id(), ASKED, ACTION));
    }

    private Option option(String value) {
        return new Option(value, words.text("booking.action." + value), List.of());
    }

    private Reply status(Appointment visit) {
        return Reply.keyed(Act.BOOKING, "booking.status")
                .with("number", visit.number())
                .with("status", words.text("booking.status." + visit.status().wire()))
                .with("window", words.window(visit.slot()))
                .with("product", words.product(visit.product()))
                .carrying(new Card("appointment", AppointmentData.card(visit)));
    }

    private Step reschedule(Scene scene, VisitForm form, Appointment visit) {
        Optional<VisitSlot> chosen = form.chosen(visit.address().city());
        if (chosen.isEmpty()) {
            return chooser.step(scene, form, SlotChooser.Wanted.of(visit));
        }
        Step step = closed(api.reschedule(visit.id(), chosen.get().id()), scene, "booking.rescheduled");
        return step.and(
                BookingSkill.dropped(VisitForm.CHOSEN_SLOT),
                BookingSkill.dropped(Slots.VISIT_DATE),
                BookingSkill.dropped(Slots.VISIT_TIME));
    }

    private Step closed(BookingApi.BookingAnswer answer, Scene scene, String key) {
        return switch (answer) {
            case BookingApi.Booked changed ->
                changed(changed.appointment(), scene, key).and(BookingSkill.dropped(ACTION));
            case BookingApi.SlotTaken ignored ->
                Step.again(BookingSkill.dropped(VisitForm.CHOSEN_SLOT))
                        .after(Reply.keyed(Act.BOOKING, "booking.taken"));
            case BookingApi.TooLate tooLate ->
                Step.done(
                                status(tooLate.appointment()),
                                Reply.keyed(Act.BOOKING, "booking.too-late").offering(person()))
                        .and(BookingSkill.dropped(ACTION));
            case BookingApi.NoSuchAppointment ignored -> noneKnown().and(BookingSkill.dropped(ACTION));
            case BookingApi.Unavailable ignored -> unavailable("booking.change.unsure");
        };
    }

    private Step changed(Appointment visit, Scene scene, String key) {
        Map<String, Object> data = AppointmentData.whole(visit);
        return Step.done(Reply.keyed(Act.BOOKING, key)
                        .with("number", visit.number())
                        .with("window", words.window(visit.slot()))
                        .carrying(new Card("appointment", AppointmentData.card(visit))))
                .and(new Entry.Found(
                        new Finding("appointment", visit.id(), scene.turn().now(), data)));
    }

    private Step unavailable(String key) {
        return Step.done(Reply.keyed(Act.APOLOGY, key).offering(person())).and(BookingSkill.dropped(ACTION));
    }

    private List<Offer> person() {
        return List.of(new Offer(words.text("offer.person"), new Command.HandOver("booking")));
    }
}
