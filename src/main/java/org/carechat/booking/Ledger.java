package org.carechat.booking;

import java.util.List;

/// Whose visits there are, in whichever book, and under which key a fault is booked: so that one fault is one
/// appointment from whichever conversation it comes. Thread-safe; throws `StoreUnavailable`.
public interface Ledger {

    void add(String person, String appointment);

    /// @return the ids of a person's appointments, newest first; some may be over, or forgotten by their book
    List<String> of(String person);

    /// @param fresh the key to take where there is none
    /// @return the key under which a visit for this appliance is to be booked
    String faultKey(String person, String product, String fresh);

    /// The next visit for this appliance is another one. Nothing where the key is not in use any more.
    void settled(String person, String product, String key);

    /// Counts a guess at who booked what has this number.
    ///
    /// @return how many there were within a day
    long guessed(String number);

    /// Keeps nothing of a person.
    void forget(String person);
}
