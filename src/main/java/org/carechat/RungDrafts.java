package org.carechat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Signal;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.TurnListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows what is being written by ringing the bell with it, and withdraws what a run of a turn has shown that ends
/// without its commit. Thread-safe.
final class RungDrafts implements Drafts, TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(RungDrafts.class);

    private final Bell bell;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    RungDrafts(Bell bell) {
        this.bell = bell;
    }

    @Override
    public void grew(String conversation, String turn, String text) {
        shown.add(turn);
        ring(new Signal.Delta(conversation, turn, text));
    }

    @Override
    public void withdrawn(String conversation, String turn) {
        if (shown.remove(turn)) {
            ring(new Signal.Retract(conversation, turn));
        }
    }

    /// The event itself takes the place of what was shown.
    @Override
    public void committed(Claim claim, Outcome outcome, Committed committed) {
        shown.remove(claim.turn());
    }

    @Override
    public void lost(Claim claim) {
        withdrawn(claim.conversation(), claim.turn());
    }

    private void ring(Signal signal) {
        try {
            bell.ring(signal);
        } catch (RuntimeException lost) {
            LOG.debug("a part of an answer was not shown", lost);
        }
    }
}
