package org.carechat.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Intention;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Doors;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Arranges a visit: asks for what is missing, one thing at a time, repeats everything masked, and books only
/// after a yes to exactly that.
final class BookingSkill implements Skill {

    static final String FLOW = "booking";

    private static final Set<String> CONTACT = Set.of(Slots.PHONE, Slots.ADDRESS, Slots.NAME);
    /// A word that fits several appliances, as it was said.
    private static final String PRODUCT_HINT = "product-hint";
    private static final Set<String> OVER = Set.of("cancelled", "done");
    private static final Set<String> REPORTED =
            Set.of(Slots.PHONE, Slots.ADDRESS, Slots.NAME, Slots.CITY, Slots.VISIT_DATE, Slots.VISIT_TIME);

    private final VisitWords words;
    private final SlotChooser chooser;
    private final KnownVisits known;
    private final Ordering ordering;
    private final Corrections corrections;

    BookingSkill(BookingApi api, Ledger ledger, VisitWords words) {
        this.words = words;
        this.chooser = new SlotChooser(api, words);
        this.known = new KnownVisits(api, ledger, words, chooser);
        this.corrections = new Corrections(words);
        this.ordering = new Ordering(api, ledger, words);
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
        Optional<Intention> announced = Ordering.announced(scene.state());
        VisitForm form = new VisitForm(scene.state(), scene.frame());
        if (announced.isPresent()) {
            return ordering.carryOut(scene, announced.get(), draft(scene, form));
        }
        return known.step(scene, form).orElseGet(() -> gather(scene, form).and(form.note(VisitForm.DRAFT, "yes")));
    }

    /// A phone number or an address that is corrected belongs to the visit that was booked with it.
    @Override
    public boolean reconsiders(Conversation state, String slot) {
        return CONTACT.contains(slot) && !state.findings("appointment").isEmpty();
    }

    /// A visit that is booked hasn't changed before the book says so.
    @Override
    public boolean reports(Conversation state, String slot) {
        return REPORTED.contains(slot) && !state.findings("appointment").isEmpty();
    }

    @Override
    public boolean awaits(String slot) {
        return CONTACT.contains(slot) || slot.equals(Slots.CITY) || slot.equals(Slots.DISTRICT);
    }

    /// Who says "cancel that" right after a visit was booked, while nothing else is under way, or where they are
    /// asked what to do with it, means the visit.
    @Override
    public boolean isMeantByCancel(Conversation state) {
        Question question = state.question();
        if (state.running(FLOW).isPresent()) {
            return question != null && question.slot().equals(KnownVisits.ACTION);
        }
        List<Finding> visits = state.findings("appointment");
        if (visits.isEmpty()
                || OVER.contains(String.valueOf(visits.getLast().data().get("status")))) {
            return false;
        }
        Instant booked = visits.getLast().at();
        return state.top() == null
                || state.slots().values().stream()
                        .noneMatch(slot ->
                                slot.by() == Source.CUSTOMER && slot.at().isAfter(booked));
    }

    private Step gather(Scene scene, VisitForm form) {
        Optional<String> product = form.value(Slots.PRODUCT);
        Optional<String> city = form.value(Slots.CITY);
        if (product.isEmpty()) {
            return words.askProduct(form.value(PRODUCT_HINT).orElse(""));
        }
        if (form.needsFault()) {
            Reply reply = Reply.keyed(Act.ASK, "booking.ask.symptom").with("product", words.product(product.get()));
            return Step.ask(Slots.SYMPTOM, List.of(), reply);
        }
        if (city.isEmpty()) {
            return ask(Slots.CITY, "booking.ask.city");
        }
        SlotChooser.Wanted wanted = new SlotChooser.Wanted(
                city.get(), form.value(Slots.DISTRICT).orElse(null), product.get(), form.service());
        return form.chosen(city.get())
                .map(slot -> person(scene, form, slot))
                .orElseGet(() -> chooser.step(scene, form, wanted));
    }

    /// Personal data comes last, with what it is for.
    private Step person(Scene scene, VisitForm form, VisitSlot slot) {
        Optional<Slot> whole = form.wholeAddress();
        if (whole.isPresent()) {
            return Step.again(new Entry.SlotFilled(whole.get()), form.note(VisitForm.WHERE, ""));
        }
        String address = form.value(Slots.ADDRESS).orElse("");
        if (Doors.isOnlyDoor(address) && form.where().isEmpty()) {
            Reply reply = Reply.keyed(Act.ASK, "booking.ask.street").with("door", address);
            return Step.ask(Slots.ADDRESS, List.of(), reply)
                    .and(form.note(VisitForm.WHERE, address), dropped(Slots.ADDRESS));
        }
        if (address.isEmpty()) {
            Reply reply = Reply.keyed(Act.ASK, "booking.ask.address")
                    .with("city", form.value(Slots.CITY).orElseThrow());
            return Step.ask(Slots.ADDRESS, List.of(), reply);
        }
        if (form.phone().isEmpty()) {
            return ask(Slots.PHONE, "booking.ask.phone");
        }
        if (form.answer(Slots.NAME).isEmpty()) {
            return ask(Slots.NAME, "booking.ask.name");
        }
        return confirm(scene, form, draft(scene, form, slot));
    }

    /// @return empty where something is missing
    private Optional<VisitDraft> draft(Scene scene, VisitForm form) {
        boolean known = form.value(Slots.PRODUCT).isPresent()
                && form.value(Slots.ADDRESS).isPresent()
                && form.phone().isPresent()
                && form.answer(Slots.NAME).isPresent();
        return form.value(Slots.CITY)
                .filter(city -> known)
                .flatMap(form::chosen)
                .map(slot -> draft(scene, form, slot));
    }

    private VisitDraft draft(Scene scene, VisitForm form, VisitSlot slot) {
        String name = form.value(Slots.NAME).orElseGet(() -> words.text("booking.name.unsaid"));
        List<Appointment.Extra> extras = form.extras().lines().map(words::extra).toList();
        Scene.TurnContext turn = scene.turn();
        return new VisitDraft(slot, form.request(slot, name, extras, turn.conversation(), turn.person()));
    }

    private Step confirm(Scene scene, VisitForm form, VisitDraft draft) {
        boolean shown = draft.fingerprint().equals(scene.frame().note(VisitForm.SHOWN));
        return switch (form.value(VisitForm.CONFIRMED).filter(answer -> shown).orElse("")) {
            case "yes" -> ordering.announce(scene, draft);
            case "slot" -> change(VisitForm.CHOSEN_SLOT, Slots.VISIT_DATE, Slots.VISIT_TIME);
            case "address" -> change(Slots.ADDRESS);
            case "phone" -> change(Slots.PHONE);
            case "wrong" ->
                corrections.step(form).orElseGet(() -> summary(scene, draft).and(Corrections.over(form)));
            case "no" -> Step.done(Reply.keyed(Act.BOOKING, "booking.given-up")).and(dropped(VisitForm.CONFIRMED));
            default -> summary(scene, draft);
        };
    }

    static Step change(String... slots) {
        Step step = Step.again(dropped(VisitForm.CONFIRMED));
        for (String slot : slots) {
            step = step.and(dropped(slot));
        }
        return step;
    }

    private Step summary(Scene scene, VisitDraft draft) {
        VisitRequest request = draft.request();
        Reply reply = Reply.keyed(Act.BOOKING, "booking.confirm")
                .with("service", words.service(request.service()))
                .with("product", words.product(request.product()))
                .with("symptom", Optional.ofNullable(request.symptom()).orElse(words.service(request.service())))
                .with("also", also(request))
                .with("window", words.window(draft.window()))
                .with("city", request.address().city())
                .with("address", Masking.address(request.address().detail()))
                .with("name", request.contact().name())
                .with("phone", Masking.phoneInMarkdown(request.contact().phone()))
                .carrying(new Card("appointment", AppointmentData.draft(request, draft.window())));
        return Step.ask(VisitForm.CONFIRMED, confirmations(), reply)
                .and(
                        dropped(VisitForm.CONFIRMED),
                        new Entry.FrameNoted(
                                scene.frame().id(),
                                VisitForm.WHERE,
                                request.address().detail()),
                        new Entry.FrameNoted(scene.frame().id(), VisitForm.SHOWN, draft.fingerprint()));
    }

    private String also(VisitRequest request) {
        return request.also().stream()
                .map(extra -> words.text("booking.confirm.also").replace("{words}", extra.words()))
                .collect(Collectors.joining());
    }

    private List<Option> confirmations() {
        return List.of(
                option("yes"), option("slot"), option("address"), option("phone"), option("wrong"), option("no"));
    }

    private Option option(String value) {
        return new Option(value, words.text("booking.option." + value), List.of());
    }

    private static Step ask(String slot, String key) {
        return Step.ask(slot, List.of(), Reply.keyed(Act.ASK, key));
    }

    /// @return what forgets which window was wished and chosen: it is of no use to another visit
    static Entry[] windowless() {
        return new Entry[] {
            dropped(VisitForm.CONFIRMED),
            dropped(VisitForm.CHOSEN_SLOT),
            dropped(Slots.VISIT_DATE),
            dropped(Slots.VISIT_TIME)
        };
    }

    static Entry dropped(String slot) {
        return new Entry.SlotDropped(slot);
    }
}
