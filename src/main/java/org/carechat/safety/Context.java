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

    boolean appliesTo(Span sign, SearchText text, List<List<Span>> found) {
        return any.stream().anyMatch(words -> words.standsIn(text, found, spans -> changes(spans, sign, text)))
                && unless.stream().allMatch(other -> found.get(other).isEmpty());
    }

    private boolean changes(List<Span> words, Span sign, SearchText text) {
        Span extent = Spans.extent(words);
        return onItsSide(extent, sign) && inScope(text, extent, sign);
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
