package org.carechat.coverage.rules;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown for facts that can't be; names every one.
public final class InvalidFacts extends RuntimeException {

    private final transient List<FactProblem> problems;

    public InvalidFacts(List<FactProblem> problems) {
        super(problems.stream().map(FactProblem::toString).collect(Collectors.joining("; ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /// @return what is wrong, never empty
    public List<FactProblem> problems() {
        return problems;
    }
}
