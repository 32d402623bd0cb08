package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A visit that was booked. Immutable; what changes it adds a [Step] to its timeline.
///
/// @param id opaque, sorts by time
/// @param number the short number that customers quote
/// @param symptom the fault as the customer put it
/// @param also what else the customer wants done at the same visit, oldest first
/// @param danger whether the fault was, or may be, a danger
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
        List<Extra> also,
        boolean danger,
        Window slot,
        Contact contact,
        Address address,
        @Nullable Map<String, Object> coverage,
        List<Map<String, Object>> selfChecks,
        @Nullable String conversation,
        List<Step> timeline) {

    /// The note of the step by which a visit came to another window.
    static final String RESCHEDULED = "rescheduled";

    /// What an earlier version has stored names no other wishes.
    public Appointment {
        also = also == null ? List.of() : also;
    }

    public record Window(LocalDate date, LocalTime from, LocalTime to) {}

    /// @param phone digits only
    public record Contact(String name, String phone) {}

    public record Address(String city, @Nullable String district, String detail) {}

    /// Another wish for the same visit.
    ///
    /// @param product null where the words name none
    /// @param words as the customer put it
    public record Extra(@Nullable String product, String words) {}

    /// One thing that happened to the appointment.
    ///
    /// @param note what else than the status changed, or why; null where the status says all
    public record Step(Status status, Instant at, @Nullable String note) {}

    /// In the order in which a visit goes through them; a cancelled one has left that way.
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

    /// @return how often the customer has changed the window
    long reschedules() {
        return timeline.stream().filter(step -> RESCHEDULED.equals(step.note())).count();
    }

    Appointment reached(Status next, Instant at, @Nullable String note) {
        return with(next, slot, contact, address, also, step(next, at, note));
    }

    Appointment movedTo(Window next, Instant at) {
        return with(status, next, contact, address, also, step(status, at, RESCHEDULED));
    }

    Appointment forContact(Contact next, Instant at) {
        return with(status, slot, next, address, also, step(status, at, "contact-changed"));
    }

    Appointment atAddress(Address next, Instant at) {
        return with(status, slot, contact, next, also, step(status, at, "address-changed"));
    }

    Appointment alsoFor(Extra extra, Instant at) {
        List<Extra> more = new ArrayList<>(also);
        more.add(extra);
        return with(status, slot, contact, address, List.copyOf(more), step(status, at, "request-added"));
    }

    /// @return the same, not to be traced to the conversation that it was booked in
    public Appointment disowned() {
        return new Appointment(
                id,
                number,
                status,
                service,
                product,
                symptom,
                also,
                danger,
                slot,
                contact,
                address,
                coverage,
                selfChecks,
                null,
                timeline);
    }

    private List<Step> step(Status next, Instant at, @Nullable String note) {
        List<Step> longer = new ArrayList<>(timeline);
        longer.add(new Step(next, at, note));
        return List.copyOf(longer);
    }

    private Appointment with(
            Status newStatus,
            Window newSlot,
            Contact newContact,
            Address newAddress,
            List<Extra> more,
            List<Step> steps) {
        return new Appointment(
                id,
                number,
                newStatus,
                service,
                product,
                symptom,
                more,
                danger,
                newSlot,
                newContact,
                newAddress,
                coverage,
                selfChecks,
                conversation,
                steps);
    }
}
