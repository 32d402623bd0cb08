package org.carechat.dialogue;

import java.util.List;

/// Reads text in the light of the open question. Never guesses: what it can't read is [Command.CannotHandle].
/// Thread-safe; throws nothing for any text.
@FunctionalInterface
public interface Understanding {

    List<Command> read(Reading reading);
}
