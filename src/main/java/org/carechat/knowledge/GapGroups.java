package org.carechat.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carechat.language.Embeddings;

/// Puts questions together that ask about the same thing: by nearness of meaning, and while there are no vectors
/// by the pairs of letters that they share. Thread-safe.
final class GapGroups {

    private static final double NEAR = 0.80;
    private static final double ALIKE = 0.40;

    private final Embeddings embeddings;

    GapGroups(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// @param question the one that was asked most often
    /// @param times how often all of them were asked
    /// @param others the other wordings
    record Group(String question, long times, Instant last, List<String> others) {}

    /// @return the groups, those that were asked most often first
    List<Group> of(List<Gaps.Asked> asked) {
        List<List<Gaps.Asked>> groups = new ArrayList<>();
        asked.stream()
                .sorted(Comparator.comparingLong(Gaps.Asked::times).reversed().thenComparing(Gaps.Asked::question))
                .forEach(question -> join(question, groups));
        return groups.stream()
                .map(GapGroups::group)
                .sorted(Comparator.comparingLong(Group::times).reversed().thenComparing(Group::question))
                .toList();
    }

    private void join(Gaps.Asked question, List<List<Gaps.Asked>> groups) {
        for (List<Gaps.Asked> group : groups) {
            if (alike(group.getFirst().question(), question.question())) {
                group.add(question);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(question)));
    }

    private boolean alike(String a, String b) {
        if (embeddings.ready()) {
            return Embeddings.cosine(embeddings.passage(a), embeddings.passage(b)) >= NEAR;
        }
        Set<String> of = pairs(a);
        Set<String> both = new HashSet<>(of);
        both.retainAll(pairs(b));
        of.addAll(pairs(b));
        return of.isEmpty() ? a.equals(b) : (double) both.size() / of.size() >= ALIKE;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static Group group(List<Gaps.Asked> asked) {
        return new Group(
                asked.getFirst().question(),
                asked.stream().mapToLong(Gaps.Asked::times).sum(),
                asked.stream()
                        .map(Gaps.Asked::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                asked.stream().skip(1).map(Gaps.Asked::question).toList());
    }
}
