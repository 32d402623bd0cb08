package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Intention;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Arranges a visit: asks for what is missing, one thing at a time, repeats everything masked, and books only
/// after a yes. The booking is announced in the journal before it is made, under the id that makes it unique.
final class BookingSkill implements Skill {

    static final String FLOW = "booking";
    private static final String BOOK = "book-visit";

    private final BookingApi api;
    private final VisitWords words;
    private final SlotChooser chooser;
    private final KnownVisits known;

    BookingSkill(BookingApi api, VisitWords words) {
        this.api = api;
        this.words = words;
        this.chooser = new SlotChooser(api, words);
        this.known = new KnownVisits(api, words, chooser);
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.of(Slots.PRODUCT, Slots.SYMPTOM, Slots.CITY, Slots.ADDRESS, Slots.PHONE, Slots.NAME);
    }

    @Override
    public Step step(Scene scene) {
        Optional<Intention> announced = scene.state().intentions().stream()
                .filter(intention -> intention.kind().equals(BOOK))
                .findFirst();
        VisitForm form = new VisitForm(scene.state(), scene.frame());
        if (announced.isPresent()) {
            return book(scene, form, announced.get());
        }
        return known.step(scene, form).orElseGet(() -> gather(scene, form));
    }

    private Step gather(Scene scene, VisitForm form) {
        if (form.value(Slots.PRODUCT).isEmpty()) {
            return Step.ask(Slots.PRODUCT, List.of(), Reply.keyed(Act.ASK, "booking.ask.product"));
        }
        if (form.needsFault()) {
            return Step.ask(
                    Slots.SYMPTOM,
                    List.of(),
                    Reply.keyed(Act.ASK, "booking.ask.symptom")
                            .with(
                                    "product",
                                    words.product(form.value(Slots.PRODUCT).orElseThrow())));
        }
        if (form.value(Slots.CITY).isEmpty()) {
            return Step.ask(Slots.CITY, List.of(), Reply.keyed(Act.ASK, "booking.ask.city"));
        }
        if (form.chosen().isEmpty()) {
            return chooser.step(scene, form);
        }
        return person(scene, form);
    }

    /// Personal data comes last, with what it is for.
    private Step person(Scene scene, VisitForm form) {
        if (form.value(Slots.ADDRESS).isEmpty()) {
            return Step.ask(
                    Slots.ADDRESS,
                    List.of(),
                    Reply.keyed(Act.ASK, "booking.ask.address")
                            .with("city", form.value(Slots.CITY).orElseThrow()));
        }
        if (form.value(Slots.PHONE).isEmpty()) {
            return Step.ask(Slots.PHONE, List.of(), Reply.keyed(Act.ASK, "booking.ask.phone"));
        }
        if (form.value(Slots.NAME).isEmpty()) {
            return Step.ask(Slots.NAME, List.of(), Reply.keyed(Act.ASK, "booking.ask.name"));
        }
        return confirm(scene, form);
    }

    private Step confirm(Scene scene, VisitForm form) {
        return switch (form.value(VisitForm.CONFIRMED).orElse("")) {
            case "yes" -> announce(scene);
            case "slot" -> change(VisitForm.CHOSEN_SLOT, Slots.VISIT_DATE, Slots.VISIT_TIME);
            case "address" -> change(Slots.ADDRESS);
            case "phone" -> change(Slots.PHONE);
            case "no" -> Step.done(Reply.keyed(Act.BOOKING, "booking.given-up")).and(dropped(VisitForm.CONFIRMED));
            default -> summary(scene, form);
        };
    }

    private Step change(String... slots) {
        Step step = Step.again(dropped(VisitForm.CONFIRMED));
        for (String slot : slots) {
            step = step.and(dropped(slot));
        }
        return step;
    }

    private Step summary(Scene scene, VisitForm form) {
        VisitSlot slot = form.chosen().orElseThrow();
        Appointment.Window window = new Appointment.Window(slot.date(), slot.from(), slot.to());
        VisitRequest request = form.request(
                slot.id(), scene.turn().conversation(), scene.turn().person());
        String detail = Masking.address(request.address().detail());
        Reply reply = Reply.keyed(Act.BOOKING, "booking.confirm")
                .with("service", words.service(request.service()))
                .with("product", words.product(request.product()))
                .with("symptom", Optional.ofNullable(request.symptom()).orElse(words.service(request.service())))
                .with("window", words.window(window))
                .with("city", request.address().city())
                .with("address", detail)
                .with("name", request.contact().name())
                .with("phone", Masking.phoneInMarkdown(request.contact().phone()))
                .carrying(new Card("appointment", AppointmentData.draft(request, window)));
        return Step.ask(VisitForm.CONFIRMED, confirmations(), reply).and(new Entry.Flagged(Flags.CONSENT, FLOW));
    }

    private List<Option> confirmations() {
        return List.of(option("yes"), option("slot"), option("address"), option("phone"), option("no"));
    }

    private Option option(String value) {
        String key = "booking.option." + value;
        return new Option(value, words.text(key), List.of());
    }

    private static Step announce(Scene scene) {
        Intention intention = new Intention(
                scene.ids().get(), BOOK, java.util.Map.of("frame", scene.frame().id()));
        return Step.again(new Entry.Intended(intention));
    }

    private Step book(Scene scene, VisitForm form, Intention intention) {
        VisitSlot slot = form.chosen().orElseThrow();
        VisitRequest request = form.request(
                slot.id(), scene.turn().conversation(), scene.turn().person());
        return switch (api.book(intention.id(), request)) {
            case BookingApi.Booked booked -> booked(scene, booked.appointment()).and(carried(intention, "booked"));
            case BookingApi.SlotTaken ignored ->
                change(VisitForm.CHOSEN_SLOT)
                        .after(Reply.keyed(Act.BOOKING, "booking.taken"))
                        .and(carried(intention, "slot-taken"));
            case BookingApi.NoSuchAppointment ignored -> unavailable().and(carried(intention, "refused"));
            case BookingApi.TooLate ignored -> unavailable().and(carried(intention, "refused"));
            case BookingApi.Unavailable ignored ->
                unavailable().and(carried(intention, "unavailable"), dropped(VisitForm.CONFIRMED));
        };
    }

    private Step booked(Scene scene, Appointment visit) {
        Reply reply = Reply.keyed(Act.BOOKING, "booking.booked")
                .with("number", visit.number())
                .with("window", words.window(visit.slot()))
                .with("service", words.service(visit.service()))
                .carrying(new Card("appointment", AppointmentData.card(visit)));
        Finding finding = new Finding("appointment", visit.id(), scene.turn().now(), AppointmentData.whole(visit));
        return Step.done(reply)
                .and(
                        new Entry.Found(finding),
                        dropped(VisitForm.CONFIRMED),
                        dropped(VisitForm.CHOSEN_SLOT),
                        dropped(Slots.VISIT_DATE),
                        dropped(Slots.VISIT_TIME));
    }

    private Step unavailable() {
        return Step.done(Reply.keyed(Act.APOLOGY, "booking.unavailable")
                .offering(List.of(new Offer(words.text("offer.person"), new Command.HandOver("booking-unavailable")))));
    }

    static Entry dropped(String slot) {
        return new Entry.SlotDropped(slot);
    }

    private static Entry carried(Intention intention, String result) {
        return new Entry.Carried(intention.id(), java.util.Map.of("result", result));
    }
}
