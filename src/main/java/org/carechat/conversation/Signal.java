package org.carechat.conversation;

import org.jspecify.annotations.Nullable;

/// What listeners are told. Signals may get lost or come twice: only the feed counts.
public sealed interface Signal {

    String conversation();

    record Grew(String conversation, long lastSeq) implements Signal {}

    record Typing(String conversation, Role role, @Nullable String name) implements Signal {}

    record Read(String conversation, Role role, long seq) implements Signal {}

    record Delta(String conversation, String turn, String text) implements Signal {}

    record Retract(String conversation, String turn) implements Signal {}

    /// The customer had the conversation erased: whoever remembers anything of it forgets it.
    record Erased(String conversation) implements Signal {}

    /// The queue, an owner or an agent's presence has changed; `conversation` is empty where none is meant.
    record QueueChanged(String conversation) implements Signal {}
}
