package org.carechat.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a turn leaves behind, committed as one.
///
/// @param change null where the mode stays
public record Outcome(
        List<Entry> entries, List<Event> events, @Nullable ModeChange change) {}
