package org.carechat.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The public record of every conversation. Whatever these calls return has been made durable first.
/// Thread-safe; a store that can't be reached or written to throws [StoreUnavailable], and then nothing was
/// accepted.
public interface Feed {

    /// Begins a conversation; its events get the numbers 1, 2, …
    void open(Opening opening);

    Optional<Head> head(String conversation);

    /// @return events with a number above `after`, in order, at most `limit`
    List<Posted> events(String conversation, long after, int limit);

    /// Takes in a customer's message and makes a turn due after `quiet`. The same `clientMessageId` is stored
    /// once; this is judged before anything else about the message.
    Acceptance accept(String conversation, Sent message, Duration quiet);

    /// Says what would become of a message whose `clientMessageId` has been used, and takes nothing in.
    ///
    /// @return `Known` or `Different`; empty where the id is new
    Optional<Acceptance> judge(String conversation, Sent message);

    /// Posts an event that no turn reads, such as a rating.
    ///
    /// @return its number; empty where there is no such conversation
    Optional<Long> post(String conversation, Event event);

    /// Posts an event that no turn reads, if nothing was posted since the caller looked.
    ///
    /// @param lastSeq the number of the newest event that the caller knows
    /// @return its number; empty where there is a newer event, or no such conversation
    Optional<Long> postAfter(String conversation, Event event, long lastSeq);
}
