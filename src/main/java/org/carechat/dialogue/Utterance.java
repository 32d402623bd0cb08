package org.carechat.dialogue;

import org.jspecify.annotations.Nullable;

/// A reply on its way to words.
///
/// @param flow the flow that says it; null for the dialogue itself
/// @param variant which wording: 0 the first time
/// @param resumed whether it takes up again what was interrupted
record Utterance(Reply reply, @Nullable String flow, int variant, boolean resumed) {

    static Utterance of(Reply reply) {
        return new Utterance(reply, null, 0, false);
    }
}
