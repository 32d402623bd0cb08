package org.carechat.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The right to run one turn, for as long as its lease lasts; a later claim on the same turn makes it void.
///
/// @param turn the id that the turn's events carry; a rerun has the same
/// @param run grows with every claim: the fence that a late writer fails at
/// @param epoch the owner's epoch at the time of the claim
/// @param tries how often this turn has been claimed, from 1
/// @param events what has come since the last turn read, in order
/// @param upTo the number of the last of them: what comes later belongs to the next turn
/// @param journal the entries above the version that the caller knew
public record Claim(
        String conversation,
        String person,
        String channel,
        String turn,
        long run,
        long epoch,
        int tries,
        Mode mode,
        @Nullable String agent,
        List<Posted> events,
        long upTo,
        List<Entry> journal) {}
