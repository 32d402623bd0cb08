package org.carechat.coverage.rules;

/// A fact that can't be.
///
/// @param fact its name in the rules API, `priorRepair.date`
/// @param code what is wrong: `unknown-fact`, `unknown-value`, `not-a-date`, `in-the-future`, `too-early`,
/// `before-production`, `not-a-number`, `not-true-or-false`, `not-an-object`, `too-long`
/// @param value what was given, cut to a length that can be shown
public record FactProblem(String fact, String code, String value) {

    private static final int SHOWN = 60;

    static FactProblem of(String fact, String code, Object value) {
        String text = String.valueOf(value);
        return new FactProblem(fact, code, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    @Override
    public String toString() {
        return fact + ": " + code + " (" + value + ")";
    }
}
