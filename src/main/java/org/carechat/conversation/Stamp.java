package org.carechat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What every event carries.
///
/// @param id sorts by time and is unique among all conversations
/// @param turn the turn that it belongs to; null for what happens outside a turn
public record Stamp(String id, Instant at, @Nullable String turn, Author from) {}
