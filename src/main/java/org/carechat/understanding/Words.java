package org.carechat.understanding;

import java.util.List;
import org.carechat.language.Trie;

/// Finds words of a list, longest first; Latin ones only where they stand alone ("ac" isn't in "mac").
final class Words {

    private Words() {}

    static <V> List<Trie.Match<V>> in(String text, Trie<V> words) {
        return words.longest(text).stream()
                .filter(match ->
                        standsAlone(text, match.span().from(), match.span().to()))
                .toList();
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean left = from > 0 && isLetter(text.charAt(from - 1)) && isLetter(text.charAt(from));
        boolean right = to < text.length() && Clauses.isLatin(text.charAt(to)) && isLetter(text.charAt(to - 1));
        return !left && !right;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
