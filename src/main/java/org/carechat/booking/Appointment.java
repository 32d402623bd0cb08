package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A visit that was booked.
///
/// @param id opaque, sorts by time
/// @param number the short number that customers quote
/// @param symptom the fault as the customer put it
/// @param coverage the decision's outcome at the time of booking, as data of the rules API
/// @param selfChecks what was checked before, as data of the self-checks
/// @param conversation the conversation in which it was booked; null for other callers
/// @param timeline what happened to it, oldest first
public record Appointment(
        String id,
        String number,
        Status status,
        VisitService service,
        String product,
        @Nullable String symptom,
        Window slot,
        Contact contact,
        Address address,
        @Nullable Map<String, Object> coverage,
        List<Map<String, Object>> selfChecks,
        @Nullable String conversation,
        List<Step> timeline) {

    public record Window(LocalDate date, LocalTime from, LocalTime to) {}

    /// @param phone digits only
    public record Contact(String name, String phone) {}

    public record Address(String city, @Nullable String district, String detail) {}

    /// One thing that happened to the appointment.
    public record Step(Status status, Instant at, @Nullable String note) {}

    public enum Status {
        REQUESTED,
        CONFIRMED,
        ASSIGNED,
        ON_THE_WAY,
        DONE,
        CANCELLED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @return whether somebody is still to come
    public boolean open() {
        return switch (status) {
            case REQUESTED, CONFIRMED, ASSIGNED, ON_THE_WAY -> true;
            case DONE, CANCELLED -> false;
        };
    }
}
