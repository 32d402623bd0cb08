package org.carechat.dialogue;

import org.carechat.conversation.Mode;
import org.carechat.conversation.QueuePlace;
import org.jspecify.annotations.Nullable;

/// A change of who answers, that a step asks for.
///
/// @param reason a stable word for why: `asked`, `danger`, `left-queue` …
public record Handing(Mode mode, String reason, @Nullable QueuePlace place) {}
