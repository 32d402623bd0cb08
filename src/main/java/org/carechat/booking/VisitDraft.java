package org.carechat.booking;

/// A visit with nothing missing, as it is shown to be confirmed.
record VisitDraft(VisitSlot slot, VisitRequest request) {

    Appointment.Window window() {
        return new Appointment.Window(slot.date(), slot.from(), slot.to());
    }

    /// @return the same for the same words on the screen: a yes counts only for what was shown
    String fingerprint() {
        String shown = String.join(
                "|",
                request.service().wire(),
                request.product(),
                String.valueOf(request.symptom()),
                window().toString(),
                request.address().city(),
                request.address().detail(),
                request.contact().name(),
                request.contact().phone());
        return Integer.toHexString(shown.hashCode());
    }
}
