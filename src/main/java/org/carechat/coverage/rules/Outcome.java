package org.carechat.coverage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is said about a case. Firm are [#COVERED] and [#PAID]: they are given only where every reading that
/// speaks agrees.
public enum Outcome {
    COVERED,
    COVERED_IF_VERIFIED,
    INSPECT_FIRST,
    PAID,
    PAID_LIKELY,
    REMEDY_UNAVAILABLE,
    CONTESTED,
    NEEDS_FACTS,
    OUT_OF_SCOPE;

    /// @return the name in the rules API
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> ofWire(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire().equals(name))
                .findFirst();
    }
}
