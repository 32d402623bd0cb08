package org.carechat.bundle;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown when a bundle can't be used; carries every problem that was found.
public final class BundleException extends RuntimeException {

    private final transient List<Problem> problems;

    public BundleException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BundleException(Problem problem) {
        this(List.of(problem));
    }

    /// @return what is wrong, in the order in which it was found; never empty
    public List<Problem> problems() {
        return problems;
    }
}
