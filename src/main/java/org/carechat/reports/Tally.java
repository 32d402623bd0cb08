package org.carechat.reports;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// What one conversation, or all of them, counted on each day, by name. Not thread-safe.
public final class Tally {

    private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();

    public void add(LocalDate day, String name, long count) {
        days.computeIfAbsent(day, none -> new TreeMap<>()).merge(name, count, Long::sum);
    }

    /// @return counts by day and name, in order
    public Map<LocalDate, Map<String, Long>> days() {
        return days;
    }
}
