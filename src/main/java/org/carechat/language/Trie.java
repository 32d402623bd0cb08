package org.carechat.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A dictionary of phrases that finds all of them in a text in one pass; at each place the longest wins, so
/// that "gas water heater" hides "water heater". Immutable once built; safe to share between threads.
public final class Trie<V> {

    /// A phrase that was found, and where.
    public record Match<V>(Span span, V value) {}

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private @Nullable V value;
    }

    private final Node<V> root;

    private Trie(Node<V> root) {
        this.root = root;
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /// @return the longest phrases, left to right, none overlapping
    public List<Match<V>> longest(String text) {
        List<Match<V>> matches = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Match<V> match = longestAt(text, at);
            if (match == null) {
                at++;
            } else {
                matches.add(match);
                at = match.span().to();
            }
        }
        return matches;
    }

    /// @return the longest phrase that begins at `from`, or null
    public @Nullable Match<V> longestAt(String text, int from) {
        Node<V> node = root;
        Match<V> longest = null;
        for (int at = from; at < text.length(); at++) {
            node = node.next.get(text.charAt(at));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = new Match<>(new Span(from, at + 1), node.value);
            }
        }
        return longest;
    }

    /// @return the value of exactly this phrase, or null
    public @Nullable V get(String phrase) {
        Match<V> match = longestAt(phrase, 0);
        return match != null && match.span().to() == phrase.length() ? match.value() : null;
    }

    /// Collects phrases in any writing; each is brought into its normal writing. Not safe for several threads.
    public static final class Builder<V> {

        private final Node<V> root = new Node<>();

        private Builder() {}

        /// Adds a phrase; one that stands already keeps its first value.
        public Builder<V> add(String phrase, V value) {
            return merge(phrase, value, (first, second) -> first);
        }

        /// Adds a phrase; where it stands already, `merge` decides.
        public Builder<V> merge(String phrase, V value, BinaryOperator<V> merge) {
            String normal = ChineseText.of(phrase).text();
            if (normal.isEmpty()) {
                throw new IllegalArgumentException("a phrase of the dictionary is empty: '" + phrase + "'");
            }
            Node<V> node = root;
            for (char c : normal.toCharArray()) {
                node = node.next.computeIfAbsent(c, unused -> new Node<>());
            }
            node.value = node.value == null ? value : merge.apply(node.value, value);
            return this;
        }

        public Trie<V> build() {
            return new Trie<>(root);
        }
    }
}
