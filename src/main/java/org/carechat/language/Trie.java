package org.carechat.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A dictionary of phrases that finds all of them in a text in one pass; at each place the longest wins, so
/// that "gas water heater" hides "water heater". Immutable once built; safe to share between threads.
public final class Trie<V> {

    /// A phrase that was found, and where.
    public record Match<V>(Span span, V value) {}

    /// What may follow some characters, in their order: no character is boxed to look for the next.
    private static final class Node<V> {
        private char[] characters = {};
        private Object[] next = {};
        private @Nullable V value;

        @SuppressWarnings("unchecked")
        @Nullable
        Node<V> after(char c) {
            int at = Arrays.binarySearch(characters, c);
            return at < 0 ? null : (Node<V>) next[at];
        }

        Node<V> grown(char c) {
            Node<V> known = after(c);
            if (known != null) {
                return known;
            }
            int at = -Arrays.binarySearch(characters, c) - 1;
            Node<V> made = new Node<>();
            char[] more = Arrays.copyOf(characters, characters.length + 1);
            Object[] nodes = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(characters, at, more, at + 1, characters.length - at);
            System.arraycopy(next, at, nodes, at + 1, next.length - at);
            more[at] = c;
            nodes[at] = made;
            characters = more;
            next = nodes;
            return made;
        }
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
        @Nullable Node<V> node = root;
        V longest = null;
        int end = from;
        for (int at = from; at < text.length(); at++) {
            node = node.after(text.charAt(at));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                longest = node.value;
                end = at + 1;
            }
        }
        return longest == null ? null : new Match<>(new Span(from, end), longest);
    }

    /// Hands over the value of every phrase that begins at `from`, the shortest first.
    public void eachAt(String text, int from, Consumer<V> to) {
        Node<V> node = root.after(text.charAt(from));
        for (int at = from + 1; node != null; at++) {
            if (node.value != null) {
                to.accept(node.value);
            }
            node = at < text.length() ? node.after(text.charAt(at)) : null;
        }
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
                node = node.grown(c);
            }
            node.value = node.value == null ? value : merge.apply(node.value, value);
            return this;
        }

        public Trie<V> build() {
            return new Trie<>(root);
        }
    }
}
