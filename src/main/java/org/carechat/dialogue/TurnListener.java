package org.carechat.dialogue;

import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Outcome;

/// Told of every turn after its commit, on the thread that ran it. What it does may be lost with the node: it keeps
/// indexes, never truths. Must not throw.
@FunctionalInterface
public interface TurnListener {

    void committed(Claim claim, Outcome outcome, Committed committed);

    /// A run of a turn ended without its commit, and nothing of it counts; the turn may be run again.
    default void lost(Claim claim) {}
}
