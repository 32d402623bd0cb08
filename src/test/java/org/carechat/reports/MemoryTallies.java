package org.carechat.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts in memory.
public final class MemoryTallies implements Tallies {

    private final Map<String, Tally> byConversation = new ConcurrentHashMap<>();
    private final List<String> moved = new ArrayList<>();
    private Instant counted = Instant.EPOCH;

    public void clear() {
        byConversation.clear();
    }

    public void moved(String conversation) {
        moved.add(conversation);
    }

    @Override
    public void put(String conversation, long upTo, Tally tally) {
        byConversation.put(conversation, tally);
    }

    @Override
    public Map<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        byConversation
                .values()
                .forEach(tally -> tally.days().forEach((day, counts) -> {
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        Map<String, Long> sums = days.computeIfAbsent(day, none -> new TreeMap<>());
                        counts.forEach((name, count) -> sums.merge(name, count, Long::sum));
                    }
                }));
        return days;
    }

    @Override
    public List<String> movedSince(Instant since) {
        return List.copyOf(moved);
    }

    @Override
    public Instant countedUntil() {
        return counted;
    }

    @Override
    public void countedUntil(Instant until) {
        counted = until;
    }

    @Override
    public boolean claim(Duration most) {
        return true;
    }
}
