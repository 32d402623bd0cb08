package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Doors;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// What is known of a visit that is being arranged, read from the facts of the conversation and the notes of
/// the flow.
record VisitForm(Conversation state, Frame frame) {

    static final String CHOSEN_SLOT = Slots.VISIT_WINDOW;
    static final String CONFIRMED = "visit-confirmed";
    /// The note of what was shown to be confirmed.
    static final String SHOWN = "shown";

    /// The note of the address as it was shown, or of the door that was named first.
    static final String WHERE = "where";

    /// The note of what the customer wants with visits.
    static final String ACTION = "action";

    /// The note that a new visit is being arranged.
    static final String DRAFT = "draft";

    /// The note of what is to be done.
    static final String SERVICE = "service";

    private static final String RECONSIDER = "reconsider";
    private static final String ALSO = "also";
    private static final String EXTRAS = "extras";
    private static final String ASKED = "asked:";

    /// What is stored where the customer can't or won't say.
    private static final String UNKNOWN = "unknown";

    private static final int NOTED = 4;
    private static final int CITY = 3;

    /// What the customer wants with visits.
    Action action() {
        if (!also().isEmpty()) {
            return Action.ALSO;
        }
        return Action.ofWire(picked(KnownVisits.ACTION)
                .or(() -> noted(ACTION))
                .or(() -> noted(RECONSIDER))
                .orElse(""));
    }

    /// @return whether a fact has changed that a visit may rest on
    boolean reconsiders() {
        return noted(RECONSIDER).isPresent();
    }

    /// @return another wish, as it was just said; empty where there is none
    String also() {
        return noted(ALSO).orElse("");
    }

    /// @return the other wishes for the visit that is being arranged, one a line
    String extras() {
        return noted(EXTRAS).orElse("");
    }

    /// Forgets what was wanted with visits, as it is done.
    Entry[] noAction() {
        return new Entry[] {
            note(ACTION, ""), note(RECONSIDER, ""), note(ALSO, ""), new Entry.SlotDropped(KnownVisits.ACTION)
        };
    }

    /// Keeps another wish for the visit that is being arranged.
    Entry withExtra() {
        return note(EXTRAS, extras().isEmpty() ? also() : extras() + "\n" + also());
    }

    /// @return the visit that is being arranged as a wish that can join another one
    Appointment.Extra asExtra(VisitWords words) {
        String product = value(Slots.PRODUCT).orElseThrow();
        String what = fault().map(VisitForm::said).orElseGet(() -> words.service(service()));
        return new Appointment.Extra(product, words.product(product) + " " + what);
    }

    /// @return whether a visit of its own is wanted, beside another one that there is
    boolean separate() {
        return noted(KnownVisits.JOIN).isPresent();
    }

    /// @return whether a new visit is being arranged in this run
    boolean drafting() {
        return noted(DRAFT).isPresent();
    }

    boolean sameAppliance(Appointment visit) {
        return value(Slots.PRODUCT).filter(visit.product()::equals).isPresent()
                || value(Slots.PRODUCT).isEmpty();
    }

    /// Asks something that only counts in this run of the flow: an answer may be left from an earlier one.
    Step ask(String slot, List<Option> options, Reply reply) {
        return Step.ask(slot, options, reply).and(new Entry.SlotDropped(slot), note(ASKED + slot, "yes"));
    }

    /// Lets a question be asked anew in the same run.
    Entry notAsked(String slot) {
        return note(ASKED + slot, "");
    }

    /// @return what was answered to a question of this run
    Optional<String> picked(String slot) {
        return value(slot).filter(answer -> asked(slot));
    }

    /// @return whether this run has asked for it
    boolean asked(String slot) {
        return noted(ASKED + slot).isPresent();
    }

    /// @return what was said in the messages that this turn reads
    Optional<String> saidNow(String slot, Scene.TurnContext turn) {
        long first =
                turn.said().isEmpty() ? Long.MAX_VALUE : turn.said().getFirst().seq();
        return Optional.ofNullable(state.slots().get(slot))
                .filter(known -> known.by() == Source.CUSTOMER && known.seq() >= first)
                .flatMap(known -> value(slot));
    }

    Entry note(String key, String value) {
        return new Entry.FrameNoted(frame.id(), key, value);
    }

    private Optional<String> noted(String key) {
        return Optional.ofNullable(frame.note(key)).filter(note -> !note.isEmpty());
    }

    VisitService service() {
        return Optional.ofNullable(frame.note(SERVICE))
                .or(() -> state.value(Slots.SERVICE))
                .or(this::calledOff)
                .flatMap(VisitService::ofWire)
                .orElse(VisitService.REPAIR);
    }

    /// Whoever called a visit off and wants one after all, without a fault that was said meanwhile, means that one.
    private Optional<String> calledOff() {
        List<Finding> visits = state.findings("appointment");
        if (visits.isEmpty() || fault().isPresent()) {
            return Optional.empty();
        }
        Map<String, Object> last = visits.getLast().data();
        boolean meant = "cancelled".equals(last.get("status"))
                && value(Slots.PRODUCT)
                        .filter(product -> product.equals(last.get("product")))
                        .isPresent();
        return meant ? Optional.of(String.valueOf(last.get("service"))) : Optional.empty();
    }

    /// @return what was said, `unknown` included
    Optional<String> answer(String slot) {
        return state.value(slot).filter(value -> !value.isBlank());
    }

    /// @return what is known; a visit can't do without it
    Optional<String> value(String slot) {
        return answer(slot).filter(value -> !value.equals(UNKNOWN));
    }

    /// @return the address with the street, or the door, that was said before; empty where it is whole already
    Optional<Slot> wholeAddress() {
        Slot said = state.slots().get(Slots.ADDRESS);
        String known = where().orElse("");
        if (said == null || known.isEmpty() || said.value().equals(UNKNOWN)) {
            return Optional.empty();
        }
        String whole = Doors.within(known, said.value());
        return whole.equals(said.value())
                ? Optional.empty()
                : Optional.of(new Slot(said.name(), whole, said.said(), said.by(), said.seq(), said.at()));
    }

    /// @return the address as it was known before it was asked for again
    Optional<String> where() {
        return noted(WHERE);
    }

    /// @return digits that can be called; empty for anything else
    Optional<String> phone() {
        return value(Slots.PHONE).flatMap(Phones::plain);
    }

    /// A repair needs a fault; for the other services the wish says enough.
    boolean needsFault() {
        return service() == VisitService.REPAIR && fault().isEmpty();
    }

    /// @return the window that was chosen, as long as it is one of this city and suits what is wished by now
    Optional<VisitSlot> chosen(String city) {
        return value(CHOSEN_SLOT)
                .flatMap(id -> Optional.ofNullable(frame.note(noteOf(id))).flatMap(note -> read(id, note, city)))
                .filter(Wish.of(this)::suits);
    }

    static String noteOf(String slotId) {
        return "slot:" + slotId;
    }

    static String write(VisitSlot slot, String city) {
        return slot.date() + " " + slot.from() + " " + slot.to() + " " + city;
    }

    /// @param name the contact's name
    /// @param extras what else is wanted
    /// @return the request; call only when everything is known
    VisitRequest request(
            VisitSlot slot, String name, List<Appointment.Extra> extras, String conversation, String person) {
        return new VisitRequest(
                service(),
                value(Slots.PRODUCT).orElseThrow(),
                fault().map(VisitForm::said).orElse(null),
                extras,
                danger(service(), value(Slots.PRODUCT).orElse("")),
                slot.id(),
                new Appointment.Contact(name, phone().orElseThrow()),
                new Appointment.Address(
                        value(Slots.CITY).orElseThrow(),
                        value(Slots.DISTRICT).orElse(null),
                        SlotId.within(
                                value(Slots.CITY).orElseThrow(),
                                value(Slots.ADDRESS).orElseThrow())),
                coverage(),
                state.findings("self-check").stream().map(Finding::data).toList(),
                conversation,
                person);
    }

    /// @return whether the visit was, or came to be, about a danger
    boolean danger(Appointment visit) {
        return visit.danger() || danger(visit.service(), visit.product());
    }

    /// Whether the appliance is under a safety lock, or is inspected for its safety.
    private boolean danger(VisitService service, String product) {
        String locked = Optional.ofNullable(state.flag(Flags.LOCKED)).orElse("");
        List<String> appliances = List.of(locked.split(",", -1));
        return service == VisitService.SAFETY_INSPECTION || appliances.contains("all") || appliances.contains(product);
    }

    /// @return what the customer said of the fault; empty where that was before a visit for another machine was
    ///     booked, whose fault it is
    private Optional<Slot> fault() {
        String product = value(Slots.PRODUCT).orElse("");
        Optional<Instant> others = state.findings("appointment").stream()
                .filter(visit -> !product.equals(visit.data().get("product")))
                .map(Finding::at)
                .max(Instant::compareTo);
        return Optional.ofNullable(state.slots().get(Slots.SYMPTOM))
                .or(() -> Optional.ofNullable(state.slots().get(Slots.ERROR_CODE)))
                .filter(slot -> others.isEmpty() || slot.at().isAfter(others.get()));
    }

    private static @Nullable String said(Slot fault) {
        if (fault.value().equals(UNKNOWN)) {
            return null;
        }
        return fault.said().isBlank() ? fault.value() : fault.said();
    }

    private @Nullable Map<String, Object> coverage() {
        List<Finding> decisions = state.findings("coverage");
        return decisions.isEmpty() ? null : decisions.getLast().data();
    }

    private static Optional<VisitSlot> read(String id, String note, String city) {
        String[] parts = note.split(" ", NOTED);
        return parts.length == NOTED && parts[CITY].equals(city)
                ? Optional.of(new VisitSlot(
                        id, LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2])))
                : Optional.empty();
    }
}
