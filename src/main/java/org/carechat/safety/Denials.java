package org.carechat.safety;

import java.util.BitSet;
import java.util.List;

/// Finds out whether a word is denied: 没有煤气味, 煤气味倒没有. A denial governs a word only where nothing but light
/// words stand between the two: 没有闻到什么煤气味 denies, 没有热水漏煤气 does not. Immutable.
///
/// @param before words that deny what follows
/// @param attached words that deny only what follows at once
/// @param after words that deny what stands right before them, where they end the clause
/// @param light words that may stand in between
/// @param endings letters that may follow a denial that stands behind
/// @param reach how many letters may stand between at most; light or not where `light` is `ANYTHING`
record Denials(int before, int attached, int after, int light, String endings, int reach) {

    static final int ANYTHING = -1;

    private static final int REACH_AFTER = 3;

    /// Where a denied word would begin, and where one would end. Not for several threads.
    record Denied(BitSet starts, BitSet ends) {

        boolean covers(Span word) {
            return starts.get(word.start()) || ends.get(word.end());
        }

        boolean covers(List<Span> sign) {
            return sign.stream().anyMatch(word -> starts.get(word.start()))
                    || ends.get(sign.getLast().end());
        }
    }

    Denied in(SearchText text, Found found) {
        Denied denied = new Denied(new BitSet(), new BitSet());
        found.get(attached).forEach(word -> denied.starts().set(word.end()));
        for (Span word : found.get(before)) {
            spread(text, found, word.end(), denied.starts());
        }
        for (Span word : found.get(after)) {
            if (endsClause(text, word.end())) {
                spreadBack(text, found, word.start(), denied.ends());
            }
        }
        return denied;
    }

    private void spread(SearchText text, Found found, int from, BitSet starts) {
        int to = from;
        while (to < text.length() && to - from <= reach && text.breakBefore(to) < SearchText.COMMA) {
            to++;
        }
        if (light == ANYTHING) {
            starts.set(from, to);
            return;
        }
        BitSet reached = new BitSet();
        reached.set(from);
        List<Span> words = found.get(light);
        for (int i = Spans.firstFrom(words, from);
                i < words.size() && words.get(i).start() < to;
                i++) {
            if (reached.get(words.get(i).start()) && words.get(i).end() < to) {
                reached.set(words.get(i).end());
            }
        }
        if (from < to) {
            starts.or(reached);
        }
    }

    /// 煤气味倒是没有: the light words between are read backwards, letter by letter.
    private void spreadBack(SearchText text, Found found, int from, BitSet ends) {
        BitSet reached = new BitSet();
        reached.set(from);
        List<Span> words = found.get(light == ANYTHING ? after : light);
        for (int at = from; at >= Math.max(1, from - REACH_AFTER); at--) {
            if (!reached.get(at)) {
                continue;
            }
            ends.set(at);
            if (text.breakBefore(at) >= SearchText.COMMA) {
                continue;
            }
            for (int i = Spans.firstFrom(words, at - REACH_AFTER);
                    i < words.size() && words.get(i).start() < at;
                    i++) {
                if (words.get(i).end() == at) {
                    reached.set(words.get(i).start());
                }
            }
        }
    }

    private boolean endsClause(SearchText text, int at) {
        return at >= text.length() || text.breakBefore(at) > SearchText.NONE || endings.indexOf(text.at(at)) >= 0;
    }
}
