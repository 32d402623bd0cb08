package org.carechat.conversation;

import java.util.List;
import java.util.Optional;

/// Conversations that were closed long ago and have left the store, one object each. What is personal stays sealed
/// under its person's key, so that destroying the key erases the archive's copy too. [Feed] and [Journal] read from
/// it by themselves; nothing is ever added to what it holds. Thread-safe.
public interface Archive {

    /// One conversation, whole.
    record Archived(Head head, List<Posted> events, List<Entry> entries) {}

    /// @return empty where it isn't in the archive
    Optional<Archived> find(String conversation);

    /// Removes the whole object, what isn't personal included.
    ///
    /// @return whether there was one
    boolean erase(String conversation);
}
