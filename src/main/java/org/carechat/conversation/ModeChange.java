package org.carechat.conversation;

import org.jspecify.annotations.Nullable;

/// A change of who answers.
///
/// @param agent the id of the agent who owns the conversation from now on; null unless `mode` is `HUMAN`
public record ModeChange(Mode mode, @Nullable String agent) {}
