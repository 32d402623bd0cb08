package org.carechat.conversation;

import java.util.List;
import java.util.Optional;

/// Who runs which turn. Every write is fenced: after another claim, or a change of owner, it changes nothing.
/// Thread-safe; throws [StoreUnavailable].
public interface Turns {

    /// Claims the turn that is due, if there is one and nobody else is running it.
    ///
    /// @param knownEntries the journal's version that the caller has folded already
    Optional<Claim> claim(String conversation, long knownEntries);

    /// Prolongs the lease.
    ///
    /// @return false where the claim is lost
    boolean renew(Claim claim);

    /// Gives a claim back after a failure, so that the next try need not wait for the end of its lease. Does
    /// nothing where the claim is lost.
    default void giveBack(Claim claim) {}

    /// Journals entries at once, before the turn ends: an intention, before it is carried out.
    ///
    /// @return false where the claim is lost, and nothing was written
    boolean note(Claim claim, List<Entry> entries);

    /// Commits a turn: journal, feed, mode and how far it has read, all or nothing. A bot's message can't be
    /// committed into a conversation that a person owns.
    ///
    /// @return empty where the claim is lost, and nothing was written
    Optional<Committed> commit(Claim claim, Outcome outcome);

    /// @return conversations whose turn is due and not running, at most `max`: the work that a dead node left
    ///     behind
    List<String> due(int max);
}
