package org.carechat.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.coverage.rules.Reckoned;
import org.carechat.coverage.rules.Vocabulary;

/// How a period was counted, as a decision's field `readings` has it: days, periods and names, and no words.
final class ReckonedJson {

    private static final List<String> STANDINGS = List.of("in", "grace", "out");

    private ReckonedJson() {}

    static Map<String, Object> write(Reckoned reckoned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", reckoned.from());
        json.put("day", reckoned.day().toString());
        json.put("reading", reckoned.reading());
        json.put("value", reckoned.period().toString());
        json.put("until", reckoned.until().toString());
        json.put("stands", reckoned.stands());
        return json;
    }

    /// @throws IllegalArgumentException for anything else
    static Reckoned read(Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("'readings' is not as the rules API has it");
        }
        String from = String.valueOf(map.get("from"));
        String reading = String.valueOf(map.get("reading"));
        String stands = String.valueOf(map.get("stands"));
        if (!Vocabulary.isDay(from) || !reading.matches("[a-z][a-z0-9.-]{0,60}") || !STANDINGS.contains(stands)) {
            throw new IllegalArgumentException("'readings' is not as the rules API has it");
        }
        return new Reckoned(from, day(map, "day"), reading, period(map), day(map, "until"), stands);
    }

    private static LocalDate day(Map<?, ?> map, String field) {
        try {
            return LocalDate.parse(String.valueOf(map.get(field)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'readings' has no day '" + field + "'", e);
        }
    }

    private static Period period(Map<?, ?> map) {
        try {
            return Period.parse(String.valueOf(map.get("value")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'readings' has no period", e);
        }
    }
}
