package org.carechat.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who waits for a person, the most urgent and then the longest waiting first. An index beside the owner in the
/// store. Thread-safe.
public interface QueueIndex {

    /// Takes a conversation in. Where it waits already, it keeps the earlier time and the more urgent priority.
    void put(Waiting waiting);

    void remove(String conversation);

    /// @return at most `max`, in order
    List<Waiting> first(int max);

    int size();

    /// @return how many stand before it; empty where it doesn't wait
    Optional<Integer> ahead(String conversation);

    /// @return how many are at least as urgent: whoever comes now stands behind them
    int ahead(Priority priority);

    /// Remembers that somebody was taken out of the queue by an agent.
    void served(Instant at);

    /// @return when the last agents took somebody, newest first, at most 20
    List<Instant> served();
}
