package org.carechat.safety;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Named groups of words, and where they stand in a text: one walk through the text finds them all. Immutable
/// after it is built.
final class Words {

    /// What may follow some letters: no letter is boxed to look for the next.
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private int[] groups = {};

        @Nullable
        Node after(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        Node grown(char letter) {
            Node known = after(letter);
            if (known != null) {
                return known;
            }
            int at = -Arrays.binarySearch(letters, letter) - 1;
            Node made = new Node();
            char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
            Node[] more = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, at, moreLetters, at + 1, letters.length - at);
            System.arraycopy(next, at, more, at + 1, next.length - at);
            moreLetters[at] = letter;
            more[at] = made;
            letters = moreLetters;
            next = more;
            return made;
        }

        void belongsTo(int group) {
            for (int known : groups) {
                if (known == group) {
                    return;
                }
            }
            groups = Arrays.copyOf(groups, groups.length + 1);
            groups[groups.length - 1] = group;
        }
    }

    private final Node root = new Node();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @return the number of the group, which is made if it is new
    int group(String name) {
        return numbers.computeIfAbsent(name, ignored -> numbers.size());
    }

    /// @throws IllegalArgumentException where there is no such group
    int existing(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("there is no group of words '" + name + "'");
        }
        return number;
    }

    void add(String group, String word) {
        Node node = root;
        for (char c : word.toCharArray()) {
            node = node.grown(c);
        }
        node.belongsTo(group(group));
    }

    /// @return where the words of each group stand
    Found find(SearchText text) {
        Found found = new Found(numbers.size());
        for (int start = 0; start < text.length(); start++) {
            walk(text, start, found);
        }
        return found;
    }

    private void walk(SearchText text, int start, Found found) {
        Node node = root.after(text.at(start));
        int end = start + 1;
        while (node != null) {
            if (node.groups.length > 0) {
                Span span = new Span(start, end);
                if (text.standsAlone(span)) {
                    found.add(node.groups, span);
                }
            }
            if (end >= text.length() || text.breakBefore(end) >= SearchText.COMMA) {
                return;
            }
            node = node.after(text.at(end));
            end++;
        }
    }
}
