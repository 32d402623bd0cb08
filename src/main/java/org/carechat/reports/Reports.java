package org.carechat.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the counts. Thread-safe; throws [org.carechat.conversation.StoreUnavailable].
public final class Reports {

    private static final int BEST = 5;
    private static final Report.Promised NONE = new Report.Promised(0, 0, 0);

    private final Tallies tallies;
    private final Promises promises;

    /// @param days in order, each that was asked for
    public record Period(Report total, List<Report> days) {}

    Reports(Tallies tallies, Promises promises) {
        this.tallies = tallies;
        this.promises = promises;
    }

    /// @param to the last day, not before `from`
    public Period between(LocalDate from, LocalDate to) {
        Map<LocalDate, Map<String, Long>> counts = tallies.between(from, to);
        Map<LocalDate, Report.Promised> promised = promises.between(from, to);
        List<Report> days = from.datesUntil(to.plusDays(1))
                .map(day -> report(day, counts.getOrDefault(day, Map.of()), promised.getOrDefault(day, NONE)))
                .toList();
        Map<String, Long> sum = new TreeMap<>();
        counts.values().forEach(day -> day.forEach((name, count) -> sum.merge(name, count, Long::sum)));
        return new Period(report(null, sum, sum(days)), days);
    }

    private static Report.Promised sum(List<Report> days) {
        return days.stream()
                .map(Report::promises)
                .reduce(
                        NONE,
                        (a, b) -> new Report.Promised(a.due() + b.due(), a.kept() + b.kept(), a.missed() + b.missed()));
    }

    private static Report report(@Nullable LocalDate day, Map<String, Long> counts, Report.Promised promised) {
        long sittings = count(counts, Names.SITTINGS);
        long handedOver = count(counts, Names.HANDED_OVER);
        return new Report(
                day,
                count(counts, Names.CONVERSATIONS),
                sittings,
                count(counts, Names.MESSAGES),
                Math.max(0, sittings - handedOver),
                handedOver,
                reasons(counts),
                count(counts, Names.LEFT),
                Spans.read(counts, Names.WAITED),
                Spans.read(counts, Names.FIRST_REPLY),
                Spans.read(counts, Names.HANDLED),
                satisfaction(counts),
                count(counts, Names.UNANSWERED),
                promised);
    }

    private static Map<String, Long> reasons(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(Names.REASON) && count.getValue() > 0)
                .collect(Collectors.toMap(
                        count -> count.getKey().substring(Names.REASON.length()),
                        Map.Entry::getValue,
                        Long::sum,
                        TreeMap::new));
    }

    private static Report.@Nullable Satisfaction satisfaction(Map<String, Long> counts) {
        Map<String, Long> scores = new TreeMap<>();
        IntStream.rangeClosed(1, BEST)
                .forEach(score -> scores.put(Integer.toString(score), count(counts, Names.RATED + score)));
        long count = scores.values().stream().mapToLong(Long::longValue).sum();
        long sum = scores.entrySet().stream()
                .mapToLong(score -> Long.parseLong(score.getKey()) * score.getValue())
                .sum();
        return count == 0 ? null : new Report.Satisfaction(count, Math.round(sum * 100.0 / count) / 100.0, scores);
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
