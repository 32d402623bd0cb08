package org.carechat.wechat;

import java.time.Duration;
import java.util.Optional;

/// Conversations in which somebody may have to be told something, by when to look. An index: what there is to tell
/// stands in the feed. Thread-safe on all nodes; times are the store's own; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface DueTalks {

    /// A conversation to look into.
    ///
    /// @param mark tells whether it was made due again since
    record Due(String conversation, long mark) {}

    /// Makes a conversation due in that time, unless it is sooner.
    void add(String conversation, Duration in);

    /// @param lease when it is due again, should nobody settle it
    Optional<Due> claim(Duration lease);

    /// There is nothing more to do, unless it was made due again since.
    void settle(Due due);

    /// It is due again after that time, or sooner where it was made due again since.
    void later(Due due, Duration wait);
}
