package org.carechat.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One thing that must be true of a bundle before a customer may see it. Each feature brings its own; the root
/// runs them all, as a command, when the service starts, and before a reload. Thread-safe; looks, and changes
/// nothing.
@FunctionalInterface
public interface Check {

    /// @return everything that is wrong; empty where the bundle is sound
    List<Problem> problems(Bundle bundle);

    /// Whatever the reader complains of is a problem.
    static Check reads(Consumer<Bundle> reader) {
        return bundle -> {
            try {
                reader.accept(bundle);
                return List.of();
            } catch (BundleException e) {
                return e.problems();
            }
        };
    }

    /// @return a check that finds what any of `checks` finds, each once, by file and line
    static Check all(List<Check> checks) {
        return bundle -> {
            List<Problem> problems = new ArrayList<>();
            checks.forEach(check -> problems.addAll(check.problems(bundle)));
            return problems.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Problem::file).thenComparing(Problem::line))
                    .toList();
        };
    }
}
