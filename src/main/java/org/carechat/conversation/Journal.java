package org.carechat.conversation;

import java.util.List;

/// The private record. Thread-safe; throws [StoreUnavailable].
public interface Journal {

    /// @return the entries above version `after`, in order
    List<Entry> entries(String conversation, long after);

    /// Appends entries outside a turn: an agent's note, what an outside system reports.
    void append(String conversation, List<Entry> entries);

    /// @return the state, folded from all entries
    default Conversation state(String conversation) {
        return Conversation.empty(conversation).with(entries(conversation, 0));
    }
}
