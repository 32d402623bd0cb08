package org.carechat.coverage.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One rule of a decision table: when it holds, what follows, and what is said about it.
///
/// @param id the rule's name, unique in its table: `R61`
/// @param because the gates whose words a joined verdict carries
/// @param ask the facts to ask for
record Row(
        String id,
        int line,
        List<Cell> cells,
        String then,
        @Nullable Basis basis,
        List<String> remedies,
        List<String> ask,
        List<String> because,
        Words words) {

    /// What is said with a rule.
    record Words(List<Said> reasons, List<Asked> checks, List<String> advice, List<Contested> contested) {}

    /// @param provisional whether it rests on a figure that the brand hasn't verified
    record Said(Ruling.Reason reason, boolean provisional) {}

    /// @param unless a fact; once the brand has verified it, there is nothing left to check; empty for always
    record Asked(String code, String what, String by, String unless) {}

    /// @param readings facts; none where those of the known starting days are meant
    record Contested(String topic, List<String> readings) {}

    boolean holds(UnaryOperator<String> inputs) {
        for (Cell cell : cells) {
            if (!cell.meets(inputs.apply(cell.input()))) {
                return false;
            }
        }
        return true;
    }
}
