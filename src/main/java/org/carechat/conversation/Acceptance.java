package org.carechat.conversation;

import java.util.List;

/// What became of a message that somebody sent.
public sealed interface Acceptance {

    /// It is stored durably under this number, and belongs to this turn.
    record Stored(long seq, String turn) implements Acceptance {}

    /// It had been stored before, with the same content.
    record Known(long seq, String turn) implements Acceptance {}

    /// Its id had been used for other content; nothing was stored.
    record Different(long seq) implements Acceptance {}

    /// It picks a choice that is not open any more; nothing was stored.
    record StaleChoice(List<Choice> open) implements Acceptance {}

    /// The conversation is closed; nothing was stored.
    record Closed() implements Acceptance {}

    /// The sender does not own the conversation; nothing was stored.
    record NotOwner() implements Acceptance {}

    /// There is no such conversation.
    record Missing() implements Acceptance {}
}
