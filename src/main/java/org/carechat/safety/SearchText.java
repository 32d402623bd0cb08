package org.carechat.safety;

import java.util.Arrays;
import org.carechat.language.ChineseText;

/// A message made ready to be searched: in its normal writing, punctuation taken out but remembered as a break
/// before the next letter. Immutable.
final class SearchText {

    static final int NONE = 0;
    static final int SPACE = 1;
    static final int COMMA = 2;
    static final int STOP = 3;

    private static final String STOPS = "。.？?；;…\n\r";
    private static final String COMMAS = "，,！!：:~—";

    private final String letters;
    private final byte[] breaks;

    private SearchText(String letters, byte[] breaks) {
        this.letters = letters;
        this.breaks = breaks;
    }

    static SearchText of(String text) {
        String folded = ChineseText.of(text).text();
        StringBuilder letters = new StringBuilder(folded.length());
        byte[] breaks = new byte[folded.length() + 1];
        int pending = NONE;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                breaks[letters.length()] = (byte) pending;
                letters.append(c);
                pending = NONE;
            } else {
                pending = Math.max(pending, strength(c));
            }
        }
        joinSpelled(breaks, letters.length());
        return new SearchText(letters.toString(), breaks);
    }

    /// 煤.气.漏.了 is one stretch: a break on both sides of every single letter parts nothing.
    private static void joinSpelled(byte[] breaks, int length) {
        for (int from = 1; from < length; from++) {
            int to = from;
            while (to < length && breaks[to] != NONE) {
                to++;
            }
            if (to - from >= 2) {
                Arrays.fill(breaks, from, to, (byte) NONE);
            }
            from = Math.max(from, to);
        }
    }

    /// @return the letters and digits alone
    String letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    char at(int index) {
        return letters.charAt(index);
    }

    /// @return the strongest break that lies inside `from` and `to`, the edge before `to` included
    int strongestBreak(int from, int to) {
        int strongest = NONE;
        for (int i = from; i <= to && i < letters.length(); i++) {
            strongest = Math.max(strongest, i == 0 ? NONE : breaks[i]);
        }
        return strongest;
    }

    /// @return the break right before a letter
    int breakBefore(int index) {
        return index == 0 || index >= letters.length() ? NONE : breaks[index];
    }

    /// @return the strongest break between two stretches, in either order; none where they overlap
    int between(Span one, Span other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        return from > to ? NONE : strongestBreak(from, to);
    }

    /// @return whether a word could be cut out here: a Latin word must not be a part of a longer one
    boolean standsAlone(Span span) {
        return !(latin(span.start()) && span.start() > 0 && latin(span.start() - 1) && breaks[span.start()] == NONE)
                && !(latin(span.end() - 1)
                        && span.end() < letters.length()
                        && latin(span.end())
                        && breaks[span.end()] == NONE);
    }

    private boolean latin(int index) {
        char c = letters.charAt(index);
        return c >= 'a' && c <= 'z';
    }

    private static int strength(char c) {
        if (STOPS.indexOf(c) >= 0) {
            return STOP;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return COMMA;
        }
        return c == '、' || Character.isWhitespace(c) ? SPACE : NONE;
    }
}
