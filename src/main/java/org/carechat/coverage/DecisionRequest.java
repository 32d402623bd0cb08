package org.carechat.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.InvalidFacts;
import org.carechat.coverage.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/// What is asked of the rules.
record DecisionRequest(LocalDate asOf, CaseFacts facts) {

    static final String POLICY = "policyVersion";

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2200;
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

    /// @param json the body as it was parsed
    /// @return the policy to decide by; null for the one in use
    /// @throws InvalidFacts for what is no version
    static @Nullable String policyVersion(@Nullable Object json) {
        Object version = json instanceof Map<?, ?> body ? body.get(POLICY) : null;
        if (version == null
                || version instanceof String text && VERSION.matcher(text).matches()) {
            return (String) version;
        }
        throw new InvalidFacts(List.of(new FactProblem(POLICY, "unknown-policy", "")));
    }

    /// @param json the body as it was parsed
    /// @param today taken where the body names no day
    /// @throws InvalidFacts naming everything that can't be
    static DecisionRequest read(@Nullable Object json, RuleBook book, LocalDate today) {
        if (!(json instanceof Map<?, ?> body)) {
            throw new InvalidFacts(List.of(new FactProblem("body", "not-an-object", "")));
        }
        List<FactProblem> problems = new ArrayList<>();
        for (Object field : body.keySet()) {
            if (!List.of("asOf", "facts", POLICY, "extra").contains(field)) {
                problems.add(new FactProblem(String.valueOf(field), "unknown-fact", ""));
            }
        }
        LocalDate asOf = day(body.get("asOf"), today, problems);
        CaseFacts facts = facts(body.get("facts"), book, asOf, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
        return new DecisionRequest(asOf, facts);
    }

    private static LocalDate day(@Nullable Object value, LocalDate today, List<FactProblem> problems) {
        if (value == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(String.valueOf(value));
            if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // named below
        }
        problems.add(new FactProblem("asOf", "not-a-date", String.valueOf(value)));
        return today;
    }

    private static CaseFacts facts(@Nullable Object value, RuleBook book, LocalDate asOf, List<FactProblem> problems) {
        if (value == null) {
            return CaseFacts.none();
        }
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(new FactProblem("facts", "not-an-object", ""));
            return CaseFacts.none();
        }
        try {
            return book.read(asOf, map);
        } catch (InvalidFacts e) {
            problems.addAll(e.problems());
            return CaseFacts.none();
        }
    }
}
