package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far a customer has come in a self-check: follows the answers from the first step. A pure function of the
/// answers, so that a corrected answer leads down its own path. Immutable.
///
/// @param asking the step that waits for its answer; null where the path has ended
/// @param end where the path has ended; null while a step waits
/// @param means what the last answer tells
/// @param taken the answers on the path, in order
record Walk(@Nullable CheckStep asking, @Nullable Outcome end, String means, List<Taken> taken) {

    static final String UNKNOWN = "unknown";
    static final String BOOK = "book";
    /// The machine works again, which ends every check at any step.
    static final String FIXED = "fixed";

    /// Twice "don't know" and looking further makes no sense.
    private static final int MOST_UNKNOWN = 2;

    /// One answered step, with the words of the answer.
    record Taken(CheckStep step, String value, String label) {}

    /// @param answers the stored answer of a step, or null
    static Walk of(SelfCheck check, Function<CheckStep, @Nullable String> answers) {
        List<Taken> taken = new ArrayList<>();
        CheckStep step = check.step(check.first());
        String means = "";
        int unknown = 0;
        while (true) {
            String value = answers.apply(step);
            if (value == null) {
                return new Walk(step, null, means, taken);
            }
            CheckStep asked = step;
            CheckOption option = asked.option(value).orElse(null);
            taken.add(new Taken(asked, value, option == null ? "" : option.label()));
            unknown += option == null ? 1 : 0;
            Outcome outcome = outcome(asked, option, value, unknown);
            means = option == null ? "" : option.means();
            if (!(outcome instanceof Outcome.GoTo next)) {
                return new Walk(null, outcome, means, taken);
            }
            step = check.step(next.step());
        }
    }

    private static Outcome outcome(CheckStep step, @Nullable CheckOption option, String value, int unknown) {
        if (option != null) {
            return option.outcome();
        }
        if (value.equals(FIXED)) {
            return new Outcome.Solved("");
        }
        return value.equals(BOOK) || unknown >= MOST_UNKNOWN ? new Outcome.Book("") : step.unsure();
    }

    /// @return how many steps the longest way on from here has, this one included
    static int longestFrom(SelfCheck check, CheckStep step) {
        return longest(check, step.id(), new HashMap<>());
    }

    private static int longest(SelfCheck check, String id, Map<String, Integer> known) {
        Integer before = known.get(id);
        if (before != null) {
            return before;
        }
        CheckStep step = check.step(id);
        int longest = step.unsure() instanceof Outcome.GoTo next ? longest(check, next.step(), known) : 0;
        for (CheckOption option : step.options()) {
            if (option.outcome() instanceof Outcome.GoTo next) {
                longest = Math.max(longest, longest(check, next.step(), known));
            }
        }
        known.put(id, longest + 1);
        return longest + 1;
    }
}
