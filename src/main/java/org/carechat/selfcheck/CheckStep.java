package org.carechat.selfcheck;

import java.util.List;
import java.util.Optional;

/// One question of a self-check.
///
/// @param again the question in other words, for asking it again
/// @param ignites how many times it has the customer try to light it
/// @param resets how many times it has the customer push a breaker or a reset button
/// @param unsure where "don't know" leads
record CheckStep(
        String id,
        String ask,
        String again,
        Risk risk,
        int ignites,
        int resets,
        List<CheckOption> options,
        Outcome unsure) {

    /// @return where the step asks whether it works again: the answer that it doesn't, if that is one alone
    Optional<CheckOption> unchanged() {
        List<CheckOption> open =
                options.stream().filter(option -> !option.solves()).toList();
        return open.size() == options.size()
                ? Optional.empty()
                : open.size() == 1 ? Optional.of(open.getFirst()) : option("no");
    }

    Optional<CheckOption> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }
}
