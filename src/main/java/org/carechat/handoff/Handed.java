package org.carechat.handoff;

import org.carechat.conversation.Mode;
import org.jspecify.annotations.Nullable;

/// How an agent's wish to have, pass on or let go of a conversation ended.
public sealed interface Handed {

    /// @param agent who has it now; null unless a person has
    record Done(Mode mode, @Nullable Agent agent) implements Handed {}

    /// It isn't as it would have to be; says how it stands.
    ///
    /// @param holder the name of the person who has it; null unless a person has
    record Refused(Mode mode, @Nullable String holder) implements Handed {}

    /// A colleague has it, and the one who asks doesn't supervise.
    record NotYours() implements Handed {}

    /// There is no such conversation.
    record Missing() implements Handed {}
}
