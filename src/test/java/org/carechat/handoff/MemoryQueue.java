package org.carechat.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queue, in memory.
public final class MemoryQueue implements QueueIndex {

    private final Map<String, Waiting> waiting = new HashMap<>();
    private final List<Instant> served = new ArrayList<>();

    public synchronized void clear() {
        waiting.clear();
        served.clear();
    }

    @Override
    public synchronized void put(Waiting one) {
        waiting.merge(
                one.conversation(),
                one,
                (known, now) -> new Waiting(
                        one.conversation(),
                        known.priority().orMoreUrgent(now.priority()),
                        known.since().isBefore(now.since()) ? known.since() : now.since()));
    }

    @Override
    public synchronized void remove(String conversation) {
        waiting.remove(conversation);
    }

    @Override
    public synchronized List<Waiting> first(int max) {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Waiting::priority).thenComparing(Waiting::since))
                .limit(max)
                .toList();
    }

    @Override
    public synchronized int size() {
        return waiting.size();
    }

    @Override
    public synchronized Optional<Integer> ahead(String conversation) {
        int at = first(Integer.MAX_VALUE).stream()
                .map(Waiting::conversation)
                .toList()
                .indexOf(conversation);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    @Override
    public synchronized int ahead(Priority priority) {
        return (int) waiting.values().stream()
                .filter(one -> one.priority().compareTo(priority) <= 0)
                .count();
    }

    @Override
    public synchronized void served(Instant at) {
        served.addFirst(at);
    }

    @Override
    public synchronized List<Instant> served() {
        return List.copyOf(served);
    }
}
