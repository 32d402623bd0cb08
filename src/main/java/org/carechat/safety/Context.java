package org.carechat.safety;

import java.util.List;

/// Words around a sign that change what it means: a question about prevention is no danger, a danger of last year
/// may be over.
///
/// @param any the words, or several that stand close to each other (会 … 吗)
/// @param unless groups of words that take the effect back when they stand in the message
/// @param scope how far from the sign the words count
/// @param side whether the words count before the end of the sign, after its start, or on both sides
/// @param passing whether the words change only what passes by itself (a smell, a shock) and not what stays (a
///     broken pipe)
record Context(List<Sign> any, Effect effect, List<Integer> unless, Scope scope, Side side, boolean passing) {

    /// Nobody writes more of them in earnest.
    private static final int MOST = 30;

    enum Effect {
        NOTHING,
        UNSURE
    }

    enum Scope {
        CLAUSE,
        SENTENCE,
        MESSAGE
    }

    enum Side {
        BEFORE,
        AFTER,
        ANY
    }

    /// @param words where the words of the context stand in the message
    boolean appliesTo(Span sign, SearchText text, List<Span> words) {
        return words.stream().anyMatch(stretch -> onItsSide(stretch, sign) && inScope(text, stretch, sign));
    }

    /// @return where the words of the context stand in a message; nowhere where others undo them
    List<Span> in(SearchText text, Found found) {
        if (unless.stream().anyMatch(other -> !found.get(other).isEmpty())) {
            return List.of();
        }
        return any.stream()
                .flatMap(words -> words.stretches(text, found, MOST).stream())
                .toList();
    }

    private boolean onItsSide(Span word, Span sign) {
        return switch (side) {
            case BEFORE -> word.start() < sign.end();
            case AFTER -> word.end() > sign.start();
            case ANY -> true;
        };
    }

    private boolean inScope(SearchText text, Span word, Span sign) {
        return switch (scope) {
            case CLAUSE -> text.between(word, sign) < SearchText.COMMA;
            case SENTENCE -> text.between(word, sign) < SearchText.STOP;
            case MESSAGE -> true;
        };
    }
}
