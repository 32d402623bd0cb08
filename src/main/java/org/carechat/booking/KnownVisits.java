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

/// What concerns a visit that is booked already: where it stands, another window, calling it off. One fault is one
/// appointment: who asks again for the same appliance is shown the visit that there is.
final class KnownVisits {

    private static final String ACTION = "visit-action";

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
        Optional<Appointment> visit = current(scene, form);
        String action = Optional.ofNullable(scene.frame().note("action"))
                .or(() -> form.value(ACTION))
                .orElse("");
        if (visit.isEmpty()) {
            boolean meansKnown = List.of("cancel", "status", "reschedule").contains(action);
            return meansKnown ? Optional.of(noneKnown()) : Optional.empty();
        }
        return Optional.of(
                switch (action) {
                    case "cancel" -> cancel(scene, visit.get());
                    case "reschedule" -> reschedule(scene, form, visit.get());
                    case "keep", "status" -> Step.done(status(visit.get())).and(BookingSkill.dropped(ACTION));
                    default -> alreadyBooked(visit.get());
                });
    }

    private Optional<Appointment> current(Scene scene, VisitForm form) {
        String product = form.value(Slots.PRODUCT).orElse("");
        return scene.state().findings("appointment").reversed().stream()
                .filter(finding ->
                        product.isEmpty() || product.equals(finding.data().get("product")))
                .map(Finding::id)
                .map(api::find)
                .filter(BookingApi.Booked.class::isInstance)
                .map(answer -> ((BookingApi.Booked) answer).appointment())
                .filter(Appointment::open)
                .findFirst();
    }

    private Step noneKnown() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.none-known")
                .offering(List.of(
                        new Offer(words.text("offer.booking"), new Command.Start(BookingSkill.FLOW)),
                        new Offer(words.text("offer.person"), new Command.HandOver("no-appointment")))));
    }

    private Step alreadyBooked(Appointment visit) {
        List<Option> options = List.of(option("keep"), option("reschedule"), option("cancel"));
        return Step.ask(ACTION, options, status(visit));
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

    private Step cancel(Scene scene, Appointment visit) {
        return closed(api.cancel(visit.id(), "customer"), scene, "booking.cancelled");
    }

    private Step reschedule(Scene scene, VisitForm form, Appointment visit) {
        Optional<VisitSlot> chosen = form.chosen();
        if (chosen.isEmpty()) {
            return chooser.step(scene, form);
        }
        Step step = closed(api.reschedule(visit.id(), chosen.get().id()), scene, "booking.rescheduled");
        return step.and(
                BookingSkill.dropped(VisitForm.CHOSEN_SLOT),
                BookingSkill.dropped(Slots.VISIT_DATE),
                BookingSkill.dropped(Slots.VISIT_TIME));
    }

    private Step closed(BookingApi.BookingAnswer answer, Scene scene, String key) {
        Step step = switch (answer) {
            case BookingApi.Booked changed -> changed(changed.appointment(), scene, key);
            case BookingApi.SlotTaken ignored -> Step.done(Reply.keyed(Act.BOOKING, "booking.taken"));
            case BookingApi.TooLate tooLate ->
                Step.done(
                        status(tooLate.appointment()),
                        Reply.keyed(Act.BOOKING, "booking.too-late").offering(person()));
            case BookingApi.NoSuchAppointment ignored -> noneKnown();
            case BookingApi.Unavailable ignored ->
                Step.done(Reply.keyed(Act.APOLOGY, "booking.unavailable").offering(person()));
        };
        return step.and(BookingSkill.dropped(ACTION));
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

    private List<Offer> person() {
        return List.of(new Offer(words.text("offer.person"), new Command.HandOver("booking")));
    }
}
