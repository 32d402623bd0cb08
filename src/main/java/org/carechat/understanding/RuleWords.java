package org.carechat.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.language.Trie;

/// All words of all rules, numbered, so that one walk through a clause finds which of them stand in it, instead of
/// one search for each. Immutable once filled.
final class RuleWords {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Trie.Builder<Integer> building = Trie.builder();
    private Trie<Integer> trie = building.build();

    /// @param word in normal writing
    /// @return its number
    int number(String word) {
        return numbers.computeIfAbsent(word, unused -> {
            words.add(word);
            return words.size() - 1;
        });
    }

    /// Ends the filling.
    RuleWords filled() {
        numbers.forEach((word, number) -> {
            if (!word.isEmpty()) {
                building.add(word, number);
            }
        });
        trie = building.build();
        return this;
    }

    /// @return the numbers of the words that stand in a clause, also those inside others
    BitSet in(String clause) {
        BitSet standing = new BitSet(words.size());
        for (int at = 0; at < clause.length(); at++) {
            trie.eachAt(clause, at, standing::set);
        }
        return standing;
    }
}
