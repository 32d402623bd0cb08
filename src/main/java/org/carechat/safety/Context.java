package org.carechat.safety;

import java.util.List;

/// Words around a sign that change what it means: a question about prevention is no danger, a danger of last
/// year may
/// be over.
///
/// @param group the words
/// @param unless groups of words that take the effect back when they stand in the message
/// @param wholeMessage whether the words count anywhere in the message, or only in the sentence of the sign
/// @param onlyBefore whether the words count only where they stand before the end of the sign
record Context(int group, Effect effect, List<Integer> unless, boolean wholeMessage, boolean onlyBefore) {

    enum Effect {
        NOTHING,
        UNSURE
    }
}
