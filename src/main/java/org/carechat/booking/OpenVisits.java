package org.carechat.booking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Scene;

/// Finds the visits that are still to come: those of this conversation, and those of its person from elsewhere.
record OpenVisits(BookingApi api, Ledger ledger) {

    private static final int MOST = 10;

    /// @return newest first; empty where the book can't be reached
    Optional<List<Appointment>> of(Scene scene) {
        Set<String> ids = new LinkedHashSet<>();
        scene.state().findings("appointment").reversed().stream()
                .map(Finding::id)
                .forEach(ids::add);
        ids.addAll(ledger.of(scene.turn().person()));
        return open(ids.stream().limit(MOST).toList());
    }

    /// @return empty where the book can't be reached
    Optional<List<Appointment>> open(List<String> ids) {
        List<Appointment> open = new ArrayList<>();
        for (String id : ids) {
            switch (api.find(id)) {
                case BookingApi.Booked(Appointment visit) when visit.open() -> open.add(visit);
                case BookingApi.Unavailable ignored -> {
                    return Optional.empty();
                }
                case BookingApi.Booked ignored -> {}
                case BookingApi.NoSuchAppointment ignored -> {}
                case BookingApi.SlotTaken ignored -> {}
                case BookingApi.TooLate ignored -> {}
            }
        }
        return Optional.of(List.copyOf(open));
    }
}
