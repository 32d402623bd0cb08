package org.carechat.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A report as a table for spreadsheets: one line a day and one for all of them, times in seconds, one column for
/// each reason that there was. Whatever is on screen is in it. Begins with the mark by which spreadsheets know
/// UTF-8.
public final class Csv {

    private static final String TOTAL = "total";
    private static final int BEST = 5;

    /// Follows [Report#reasons()] of the day; each gets a column.
    private static final List<String> BEFORE =
            List.of("day", "conversations", "sittings", "messages", "contained", "handed_over", "left_queue");

    private static final List<String> AFTER = List.of(
            "waiting_count",
            "waiting_average_s",
            "waiting_p90_s",
            "first_reply_count",
            "first_reply_average_s",
            "first_reply_p90_s",
            "handling_count",
            "handling_average_s",
            "handling_p90_s",
            "ratings",
            "rating_average",
            "rating_1",
            "rating_2",
            "rating_3",
            "rating_4",
            "rating_5",
            "unanswered",
            "promises_due",
            "promises_kept",
            "promises_missed");

    private Csv() {}

    public static String of(Reports.Period period) {
        List<String> reasons =
                List.copyOf(new TreeSet<>(period.total().reasons().keySet()));
        List<String> head = new ArrayList<>(BEFORE);
        reasons.forEach(reason -> head.add("reason_" + reason.replaceAll("[^A-Za-z0-9]", "_")));
        head.addAll(AFTER);
        StringBuilder table = new StringBuilder("\uFEFF").append(line(head));
        period.days().forEach(day -> table.append(line(cells(day, reasons))));
        table.append(line(cells(period.total(), reasons)));
        return table.toString();
    }

    private static List<String> cells(Report day, List<String> reasons) {
        List<String> cells = new ArrayList<>();
        cells.add(day.day() == null ? TOTAL : day.day().toString());
        add(cells, day.conversations(), day.sittings(), day.messages(), day.contained(), day.handedOver());
        add(cells, day.leftQueue());
        reasons.forEach(reason -> add(cells, day.reasons().getOrDefault(reason, 0L)));
        span(cells, day.waiting());
        span(cells, day.firstReply());
        span(cells, day.handling());
        Report.Satisfaction satisfaction = day.satisfaction();
        add(cells, satisfaction == null ? 0 : satisfaction.count());
        cells.add(satisfaction == null ? "" : Double.toString(satisfaction.average()));
        Map<String, Long> scores = satisfaction == null ? Map.of() : satisfaction.scores();
        IntStream.rangeClosed(1, BEST).forEach(score -> add(cells, scores.getOrDefault(Integer.toString(score), 0L)));
        add(cells, day.unanswered());
        add(cells, day.promises().due(), day.promises().kept(), day.promises().missed());
        return cells;
    }

    private static void span(List<String> cells, Report.@Nullable Span span) {
        add(cells, span == null ? 0 : span.count());
        cells.add(span == null ? "" : seconds(span.average()));
        cells.add(span == null ? "" : seconds(span.most()));
    }

    private static String seconds(@Nullable Duration length) {
        return length == null ? "" : Long.toString(length.toSeconds());
    }

    private static void add(List<String> cells, long... numbers) {
        for (long number : numbers) {
            cells.add(Long.toString(number));
        }
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }
}
