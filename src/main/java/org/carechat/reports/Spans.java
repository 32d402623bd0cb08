package org.carechat.reports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a length of time is counted so that counts can be added: how often, how many seconds in all, and how often
/// at most so long.
final class Spans {

    /// In seconds; what is longer than the last is in none.
    private static final List<Integer> STEPS = List.of(15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14400);

    private static final int MOST_OF_ALL = 90;

    private Spans() {}

    static void add(Tally tally, LocalDate day, String name, Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        tally.add(day, name, 1);
        tally.add(day, name + "-seconds", seconds);
        STEPS.stream()
                .filter(step -> seconds <= step)
                .findFirst()
                .ifPresent(step -> tally.add(day, name + "-within-" + step, 1));
    }

    /// @return null where nothing was counted
    static Report.@Nullable Span read(Map<String, Long> counts, String name) {
        long count = counts.getOrDefault(name, 0L);
        if (count == 0) {
            return null;
        }
        Duration average = Duration.ofSeconds(counts.getOrDefault(name + "-seconds", 0L) / count);
        return new Report.Span(count, average, withinFor(counts, name, count));
    }

    /// @return the shortest step within which nine of ten were; null where that is longer than any step
    private static @Nullable Duration withinFor(Map<String, Long> counts, String name, long count) {
        long so = 0;
        for (int step : STEPS) {
            so += counts.getOrDefault(name + "-within-" + step, 0L);
            if (so * 100 >= count * MOST_OF_ALL) {
                return Duration.ofSeconds(step);
            }
        }
        return null;
    }
}
