package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carechat.language.Span;
import org.carechat.language.Trie;

/// Cuts a message where a new matter may begin: at marks, at spaces between words, and before words such as "by
/// the way".
final class Clauses {

    private static final String ENDS = ",。;!?\n、…~ ";
    private static final Trie<Boolean> CONNECTIVES = connectives(
            "另外", "还有", "顺便", "顺带", "对了", "然后", "而且", "再就是", "同时", "还想", "再帮我", "哦对", "以及", "其次", "另", "再一个", "仲有");

    private Clauses() {}

    static boolean ends(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /// @return the clauses in order, without their marks; a question keeps its question mark
    static List<Span> of(String text) {
        List<Span> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ends(text.charAt(at)) && !insideLatin(text, at)) {
                int to = text.charAt(at) == '?' ? at + 1 : at;
                add(clauses, text, from, to);
                from = at + 1;
            } else if (at > from && CONNECTIVES.longestAt(text, at) != null) {
                add(clauses, text, from, at);
                from = at;
            }
        }
        add(clauses, text, from, text.length());
        return clauses;
    }

    /// "BCD 551" and "gas water heater" are no two clauses.
    private static boolean insideLatin(String text, int at) {
        return text.charAt(at) == ' '
                && at > 0
                && at + 1 < text.length()
                && (isLatin(text.charAt(at - 1)) || isLatin(text.charAt(at + 1)));
    }

    static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static void add(List<Span> clauses, String text, int from, int to) {
        if (!text.substring(from, to).isBlank() && !text.substring(from, to).equals("?")) {
            clauses.add(new Span(from, to));
        }
    }

    private static Trie<Boolean> connectives(String... words) {
        Trie.Builder<Boolean> trie = Trie.builder();
        for (String word : words) {
            trie.add(word, true);
        }
        return trie.build();
    }
}
