package org.carechat.safety;

import java.util.List;

/// Finds out whether a word of a sign is denied: 没有煤气味, 煤气味倒没有. Immutable.
///
/// @param before words that deny what follows within `reach` letters of the same clause
/// @param attached words that deny only what follows at once
/// @param after words that deny what stands right before them
/// @param resets words that end a denial: 没热水还有煤气味
record Denials(int before, int attached, int after, int resets, int reach) {

    private static final int REACH_AFTER = 2;

    boolean deny(SearchText text, List<List<Span>> found, List<Span> sign) {
        return sign.stream().anyMatch(word -> deniedBefore(text, found, word))
                || deniedAfter(text, found, sign.getLast());
    }

    private boolean deniedBefore(SearchText text, List<List<Span>> found, Span word) {
        return found.get(attached).stream().anyMatch(denial -> within(text, denial, word, 0))
                || found.get(before).stream()
                        .anyMatch(denial -> within(text, denial, word, reach) && !resetBetween(found, denial, word));
    }

    private boolean deniedAfter(SearchText text, List<List<Span>> found, Span word) {
        return found.get(after).stream().anyMatch(denial -> within(text, word, denial, REACH_AFTER));
    }

    private boolean resetBetween(List<List<Span>> found, Span denial, Span word) {
        return found.get(resets).stream()
                .anyMatch(reset -> reset.start() >= denial.end() && reset.end() <= word.start());
    }

    private static boolean within(SearchText text, Span first, Span second, int reach) {
        int gap = second.start() - first.end();
        return gap >= 0 && gap <= reach && text.strongestBreak(first.end(), second.start()) < SearchText.COMMA;
    }
}
