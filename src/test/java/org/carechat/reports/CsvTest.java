package org.carechat.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {

    /// Each figure another one, so that each can be looked for.
    private static Report everyFigure(LocalDate day, int first) {
        return new Report(
                day,
                first + 1,
                first + 2,
                first + 3,
                first + 4,
                first + 5,
                Map.of("asked", first + 6L, "danger", first + 7L),
                first + 8,
                span(first + 9),
                span(first + 12),
                span(first + 15),
                new Report.Satisfaction(
                        first + 18,
                        first + 19.25,
                        Map.of(
                                "1",
                                first + 20L,
                                "2",
                                first + 21L,
                                "3",
                                first + 22L,
                                "4",
                                first + 23L,
                                "5",
                                first + 24L)),
                first + 25,
                new Report.Promised(first + 26, first + 27, first + 28));
    }

    private static Report.Span span(int first) {
        return new Report.Span(first, Duration.ofSeconds(first + 1), Duration.ofSeconds(first + 2));
    }

    private static Stream<String> figures(Object value) {
        return switch (value) {
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents()).flatMap(part -> figures(read(record, part)));
            case Map<?, ?> map -> map.values().stream().flatMap(CsvTest::figures);
            case Duration length -> Stream.of(Long.toString(length.toSeconds()));
            case Object other -> Stream.of(other.toString());
        };
    }

    private static Object read(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// The screen shows nothing but what is in a [Report].
    @Test
    void holdsEveryFigureOfEveryDayAndOfAllTogether() {
        Report day = everyFigure(LocalDate.of(2026, 11, 22), 100);
        Report total = everyFigure(null, 200);

        List<String> lines =
                Csv.of(new Reports.Period(total, List.of(day))).lines().toList();

        assertThat(lines.get(1).split(","))
                .containsExactlyInAnyOrderElementsOf(figures(day).toList());
        assertThat(lines.get(2).split(",")).contains("total", "202", "211", "224", "228");
        assertThat(lines.get(2).split(",")).hasSameSizeAs(lines.get(0).split(","));
    }
}
