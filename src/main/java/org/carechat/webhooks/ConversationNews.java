package org.carechat.webhooks;

import java.util.List;

/// Conversations in which something may have happened that others are to be told. They are noted together with
/// what happened. Thread-safe on all nodes; throws [org.carechat.conversation.StoreUnavailable].
public interface ConversationNews {

    /// @return ids
    List<String> noted();

    /// @return the number of the last event that was handed over, 0 where none was
    long told(String conversation);

    /// Everything up to that event was handed over; the conversation is noted no more where it is the last one.
    void told(String conversation, long seq);
}
