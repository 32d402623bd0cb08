package org.carechat.coverage.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The drafts of all possibilities of one case, joined.
final class Drafts {

    private Drafts() {}

    /// @return one ruling for possibilities that agree: the earliest speaks, the others add what they want said
    /// and checked, and the last day is the least generous one
    static Ruling merge(List<Draft> drafts) {
        List<Ruling> all = drafts.stream().map(Draft::ruling).toList();
        Ruling first = all.getFirst();
        return new Ruling(
                first.outcome(),
                first.basis(),
                first.remedies(),
                all.stream()
                        .map(Ruling::until)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                union(all, Ruling::reasons, Ruling.Reason::code),
                union(all, Ruling::verify, Ruling.Check::code),
                union(all, Ruling::advice, Function.identity()),
                List.of(),
                union(all, Ruling::contested, Ruling.Dispute::topic),
                all.stream().anyMatch(Ruling::provisional));
    }

    /// @return a ruling that asks, with the warnings that hold meanwhile
    static Ruling asking(List<Draft> drafts, List<String> missing) {
        return new Ruling(
                Outcome.NEEDS_FACTS,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                union(drafts, Draft::warnings, Function.identity()),
                missing,
                List.of(),
                false);
    }

    private static <R, T> List<T> union(List<R> from, Function<R, List<T>> part, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        from.forEach(one -> part.apply(one).forEach(found -> all.putIfAbsent(name.apply(found), found)));
        return List.copyOf(all.values());
    }
}
