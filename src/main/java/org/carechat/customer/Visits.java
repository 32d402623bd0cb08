package org.carechat.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The visits that are booked for a person, in whichever book. Thread-safe; throws `StoreUnavailable`.
public interface Visits {

    /// @param open whether somebody is still to come
    /// @param data the appointment as the booking API shows it, whole
    record Visit(String id, boolean open, Map<String, Object> data) {}

    /// How calling a visit off ended.
    enum Calling {
        OFF,
        /// It is too near, or over.
        TOO_LATE,
        /// It can't be told now.
        UNKNOWN
    }

    /// @param conversations the person's
    /// @return newest first
    List<Visit> of(String person, Collection<String> conversations);

    Calling off(String visit);

    /// Takes a visit away from its person, so that whoever comes still knows where to when that person's data are
    /// erased.
    void disown(String visit);

    /// Keeps nothing of whose visits they were.
    void forget(String person);
}
