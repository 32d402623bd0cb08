package org.carechat.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbered signs by the group of words that they begin with, so that a text is only searched for those that may
/// stand in it. Immutable once filled.
final class ByFirst {

    private final Map<Integer, List<Integer>> numbers = new HashMap<>();
    private int size;

    void add(Sign sign, int number) {
        numbers.computeIfAbsent(sign.first(), unused -> new ArrayList<>(2)).add(number);
        size = Math.max(size, number + 1);
    }

    /// @return the numbers of those that begin with words that stand in a text
    BitSet in(Found found) {
        BitSet may = new BitSet(size);
        BitSet groups = found.groups();
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            for (int number : numbers.getOrDefault(group, List.of())) {
                may.set(number);
            }
        }
        return may;
    }
}
