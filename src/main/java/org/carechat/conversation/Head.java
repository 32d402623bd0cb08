package org.carechat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the store knows of a conversation without reading its records.
///
/// @param person the customer whose key seals the personal content
/// @param agent the id of the agent who owns it; null unless `mode` is `HUMAN`
/// @param epoch grows with every change of mode or owner
/// @param lastSeq the number of the newest event
/// @param readUpTo the number of the newest event that a finished turn has read
/// @param entries the length of the journal
/// @param erased whether the customer had it erased: nobody speaks in it any more
public record Head(
        String id,
        String person,
        String channel,
        Mode mode,
        @Nullable String agent,
        long epoch,
        long lastSeq,
        long readUpTo,
        long entries,
        Instant openedAt,
        Instant lastAt,
        boolean erased) {

    /// Of a conversation that isn't erased.
    public Head(
            String id,
            String person,
            String channel,
            Mode mode,
            @Nullable String agent,
            long epoch,
            long lastSeq,
            long readUpTo,
            long entries,
            Instant openedAt,
            Instant lastAt) {
        this(id, person, channel, mode, agent, epoch, lastSeq, readUpTo, entries, openedAt, lastAt, false);
    }
}
