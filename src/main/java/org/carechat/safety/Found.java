package org.carechat.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// By group of words, where its words stand in a text, in order. Of the many groups few stand in any one text: only
/// those cost anything. Not for several threads.
final class Found {

    private final List<Span>[] byGroup;
    private final BitSet groups;

    /// @param groups how many there are
    Found(int groups) {
        this(emptied(groups), new BitSet(groups));
    }

    private Found(List<Span>[] byGroup, BitSet groups) {
        this.byGroup = byGroup;
        this.groups = groups;
    }

    void add(int[] to, Span span) {
        for (int group : to) {
            if (!groups.get(group)) {
                groups.set(group);
                byGroup[group] = new ArrayList<>(4);
            }
            byGroup[group].add(span);
        }
    }

    /// @return where its words stand; nowhere where none does
    List<Span> get(int group) {
        return groups.get(group) ? byGroup[group] : List.of();
    }

    /// @return the numbers of the groups that stand anywhere
    BitSet groups() {
        return groups;
    }

    /// @return the same without the stretches that `left` names
    Found without(Predicate<Span> left) {
        List<Span>[] kept = emptied(byGroup.length);
        BitSet standing = new BitSet(byGroup.length);
        groups.stream().forEach(group -> {
            List<Span> spans = byGroup[group].stream().filter(left.negate()).toList();
            kept[group] = spans;
            standing.set(group, !spans.isEmpty());
        });
        return new Found(kept, standing);
    }

    @SuppressWarnings("unchecked")
    private static List<Span>[] emptied(int groups) {
        return new List[groups];
    }
}
