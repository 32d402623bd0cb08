package org.carechat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Frame;
import org.carechat.dialogue.Slots;

/// What is known of a visit that is being arranged, read from the facts of the conversation and the notes of
/// the flow.
record VisitForm(Conversation state, Frame frame) {

    static final String CHOSEN_SLOT = "visit-slot";
    static final String CONFIRMED = "visit-confirmed";

    VisitService service() {
        return Optional.ofNullable(frame.note("service"))
                .or(() -> state.value(Slots.SERVICE))
                .flatMap(VisitService::ofWire)
                .orElse(VisitService.REPAIR);
    }

    Optional<String> value(String slot) {
        return state.value(slot).filter(value -> !value.isBlank());
    }

    /// A repair needs a fault; for the other services the wish says enough.
    boolean needsFault() {
        return service() == VisitService.REPAIR && value(Slots.SYMPTOM).isEmpty();
    }

    /// @return the window that was chosen, as it was offered
    Optional<VisitSlot> chosen() {
        return value(CHOSEN_SLOT)
                .flatMap(id -> Optional.ofNullable(frame.note(noteOf(id))).map(note -> read(id, note)));
    }

    static String noteOf(String slotId) {
        return "slot:" + slotId;
    }

    static String write(VisitSlot slot) {
        return slot.date() + " " + slot.from() + " " + slot.to();
    }

    /// @return null-free request; call only when everything is known
    VisitRequest request(String slot, String conversation, String person) {
        return new VisitRequest(
                service(),
                value(Slots.PRODUCT).orElseThrow(),
                state.slots().containsKey(Slots.SYMPTOM) ? said(Slots.SYMPTOM) : null,
                slot,
                new Appointment.Contact(
                        value(Slots.NAME).orElseThrow(), value(Slots.PHONE).orElseThrow()),
                new Appointment.Address(
                        value(Slots.CITY).orElseThrow(),
                        value(Slots.DISTRICT).orElse(null),
                        value(Slots.ADDRESS).orElseThrow()),
                coverage(),
                state.findings("self-check").stream().map(Finding::data).toList(),
                conversation,
                person);
    }

    private String said(String slot) {
        var known = java.util.Objects.requireNonNull(state.slots().get(slot));
        return known.said().isBlank() ? known.value() : known.said();
    }

    private @org.jspecify.annotations.Nullable Map<String, Object> coverage() {
        List<Finding> decisions = state.findings("coverage");
        return decisions.isEmpty() ? null : decisions.getLast().data();
    }

    private static VisitSlot read(String id, String note) {
        String[] parts = note.split(" ");
        return new VisitSlot(id, LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
