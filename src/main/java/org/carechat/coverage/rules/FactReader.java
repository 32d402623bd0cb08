package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads facts as the rules API takes them and refuses what can't be, every bit of it at once. Confined to one
/// thread.
public final class FactReader {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 20;
    private static final int MOST_AMOUNT = 10_000;

    private final LocalDate asOf;
    private final LocalDate earliest;
    private final List<FactProblem> problems = new ArrayList<>();
    private CaseFacts facts = CaseFacts.none();

    FactReader(LocalDate asOf, LocalDate earliest) {
        this.asOf = asOf;
        this.earliest = earliest;
    }

    /// @param json names to strings, numbers, booleans, lists and maps of them; null values count as absent
    /// @throws InvalidFacts naming everything that can't be
    CaseFacts read(Map<?, ?> json) {
        object("", json);
        checkOrder();
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
        return facts;
    }

    private void object(String prefix, Map<?, ?> json) {
        json.forEach((key, value) -> {
            String name = prefix + key;
            if (value == null || name.equals("extra")) {
                return;
            }
            if (Vocabulary.isObject(name)) {
                nested(name, value);
            } else {
                fact(name, value);
            }
        });
    }

    private void nested(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            object(name + ".", map);
        } else {
            wrong(name, "not-an-object", value);
        }
    }

    private void fact(String name, Object value) {
        Vocabulary.Kind kind = Vocabulary.kind(name);
        if (kind == null) {
            wrong(name, "unknown-fact", value);
        } else if (Vocabulary.UNKNOWN.equals(value)) {
            facts = facts.with(name, Vocabulary.UNKNOWN);
        } else {
            known(name, kind, value);
        }
    }

    private void known(String name, Vocabulary.Kind kind, Object value) {
        switch (kind) {
            case Vocabulary.Kind.OneOf one -> oneOf(name, one.values(), value);
            case Vocabulary.Kind.SomeOf some -> someOf(name, some.values(), value);
            case Vocabulary.Kind.Day ignored -> day(name, value);
            case Vocabulary.Kind.Amount ignored -> amount(name, value);
            case Vocabulary.Kind.Flag ignored -> flag(name, value);
            case Vocabulary.Kind.Text ignored -> text(name, value);
        }
    }

    private void oneOf(String name, List<String> allowed, Object value) {
        if (value instanceof String text && allowed.contains(text)) {
            facts = facts.with(name, text);
        } else {
            wrong(name, "unknown-value", value);
        }
    }

    private void someOf(String name, List<String> allowed, Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<String> good = new ArrayList<>();
        for (Object one : values.subList(0, Math.min(values.size(), MOST_VALUES))) {
            if (one instanceof String text && (allowed.contains(text) || text.equals(Vocabulary.UNKNOWN))) {
                if (!good.contains(text)) {
                    good.add(text);
                }
            } else {
                wrong(name, "unknown-value", String.valueOf(one));
            }
        }
        if (!good.isEmpty()) {
            facts = facts.with(name, good.toArray(String[]::new));
        }
    }

    private void day(String name, Object value) {
        DateRange range = value instanceof String text ? parse(text) : null;
        if (range == null) {
            wrong(name, "not-a-date", value);
        } else if (range.first().isAfter(asOf)) {
            wrong(name, "in-the-future", value);
        } else if (range.last().isBefore(earliest)) {
            wrong(name, "too-early", value);
        } else {
            facts = facts.with(name, range.notAfter(asOf).toString());
        }
    }

    private static @Nullable DateRange parse(String text) {
        try {
            return DateRange.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void amount(String name, Object value) {
        if (value instanceof Integer number && number >= 0 && number <= MOST_AMOUNT) {
            facts = facts.with(name, number.toString());
        } else {
            wrong(name, "not-a-number", value);
        }
    }

    private void flag(String name, Object value) {
        if (value instanceof Boolean flag) {
            facts = facts.with(name, flag.toString());
        } else {
            wrong(name, "not-true-or-false", value);
        }
    }

    private void text(String name, Object value) {
        if (!(value instanceof String text)) {
            wrong(name, "unknown-value", value);
        } else if (text.length() > LONGEST_TEXT) {
            wrong(name, "too-long", value);
        } else if (!text.isBlank()) {
            facts = facts.with(name, text);
        }
    }

    /// A machine can't have been delivered or installed before it was made.
    private void checkOrder() {
        DateRange made = range("productionDate");
        for (String later : List.of("deliveryDate", "installationDate")) {
            DateRange day = range(later);
            if (made != null && day != null && day.last().isBefore(made.first())) {
                wrong(later, "before-production", day);
            }
        }
    }

    private @Nullable DateRange range(String fact) {
        String text = facts.find(fact);
        return text == null || text.equals(Vocabulary.UNKNOWN) ? null : DateRange.parse(text);
    }

    private void wrong(String name, String code, Object value) {
        problems.add(FactProblem.of(name, code, value));
    }
}
