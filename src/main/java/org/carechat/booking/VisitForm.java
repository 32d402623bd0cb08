package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Slot;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// What is known of a visit that is being arranged, read from the facts of the conversation and the notes of
/// the flow.
record VisitForm(Conversation state, Frame frame) {

    static final String CHOSEN_SLOT = "visit-slot";
    static final String CONFIRMED = "visit-confirmed";
    /// The note of what was shown to be confirmed.
    static final String SHOWN = "shown";

    /// What is stored where the customer can't or won't say.
    private static final String UNKNOWN = "unknown";

    private static final int NOTED = 4;
    private static final int CITY = 3;

    VisitService service() {
        return Optional.ofNullable(frame.note("service"))
                .or(() -> state.value(Slots.SERVICE))
                .flatMap(VisitService::ofWire)
                .orElse(VisitService.REPAIR);
    }

    /// @return what was said, `unknown` included
    Optional<String> answer(String slot) {
        return state.value(slot).filter(value -> !value.isBlank());
    }

    /// @return what is known; a visit can't do without it
    Optional<String> value(String slot) {
        return answer(slot).filter(value -> !value.equals(UNKNOWN));
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
    /// @return the request; call only when everything is known
    VisitRequest request(VisitSlot slot, String name, String conversation, String person) {
        return new VisitRequest(
                service(),
                value(Slots.PRODUCT).orElseThrow(),
                fault().map(VisitForm::said).orElse(null),
                List.of(),
                danger(),
                slot.id(),
                new Appointment.Contact(name, phone().orElseThrow()),
                new Appointment.Address(
                        value(Slots.CITY).orElseThrow(),
                        value(Slots.DISTRICT).orElse(null),
                        value(Slots.ADDRESS).orElseThrow()),
                coverage(),
                state.findings("self-check").stream().map(Finding::data).toList(),
                conversation,
                person);
    }

    /// Whether the appliance is under a safety lock, or comes to be inspected for its safety.
    private boolean danger() {
        String locked = Optional.ofNullable(state.flag(Flags.LOCKED)).orElse("");
        List<String> appliances = List.of(locked.split(",", -1));
        return service() == VisitService.SAFETY_INSPECTION
                || appliances.contains("all")
                || appliances.contains(value(Slots.PRODUCT).orElse(""));
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
