package org.carechat.customer;

import org.carechat.conversation.Event;

/// Ends erased conversations. Thread-safe; throws `StoreUnavailable`.
@FunctionalInterface
public interface Erasures {

    /// Closes the conversation for good, with that event as its last, and tells all nodes to forget what they
    /// remember of it. Doing it again changes nothing; nothing happens where there is no such conversation.
    void end(String conversation, Event.Erased event);
}
