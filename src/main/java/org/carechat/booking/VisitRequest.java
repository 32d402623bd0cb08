package org.carechat.booking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is needed to book a visit.
///
/// @param also what else is wanted at the same visit
/// @param danger whether the fault was, or may be, a danger
/// @param slot the id of a window that [BookingApi#slots] has offered
/// @param person the customer whose key seals the personal content; null for callers outside conversations
public record VisitRequest(
        VisitService service,
        String product,
        @Nullable String symptom,
        List<Appointment.Extra> also,
        boolean danger,
        String slot,
        Appointment.Contact contact,
        Appointment.Address address,
        @Nullable Map<String, Object> coverage,
        List<Map<String, Object>> selfChecks,
        @Nullable String conversation,
        @Nullable String person) {}
