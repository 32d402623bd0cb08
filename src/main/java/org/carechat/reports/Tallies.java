package org.carechat.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The counts of all conversations, kept so that all nodes read the same. Thread-safe; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface Tallies {

    /// Replaces what a conversation counted before. What was counted up to a later event stays.
    ///
    /// @param upTo the number of the last event that was counted
    void put(String conversation, long upTo, Tally tally);

    /// @return the sums of each day from `from` to `to`, both included; a day without counts is left out
    Map<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to);

    /// @return conversations in which something has happened since then, or that wait for a person
    List<String> movedSince(Instant since);

    /// @return up to when everything has been counted; the beginning of time where nothing has
    Instant countedUntil();

    void countedUntil(Instant until);

    /// @return whether nobody else is counting; then nobody else will for so long
    boolean claim(Duration most);
}
