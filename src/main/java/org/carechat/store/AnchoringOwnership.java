package org.carechat.store;

import java.time.Instant;
import java.util.List;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.customer.Chains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Anchors the chain of a conversation when it closes, as each does after a day of silence at the latest. An anchor
/// that can't be made now is made when the transcript is next read.
final class AnchoringOwnership implements Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringOwnership.class);

    private final Ownership inner;
    private final Chains chains;

    AnchoringOwnership(Ownership inner, Chains chains) {
        this.inner = inner;
        this.chains = chains;
    }

    @Override
    public Change change(String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries) {
        Change done = inner.change(conversation, expected, change, event, entries);
        if (done instanceof Change.Done && change.mode() == Mode.CLOSED) {
            try {
                chains.anchor(conversation);
            } catch (RuntimeException e) {
                LOG.warn("the chain of {} can't be anchored now: {}", conversation, e.toString());
            }
        }
        return done;
    }

    @Override
    public Acceptance say(String conversation, String agent, String name, Sent message) {
        return inner.say(conversation, agent, name, message);
    }

    @Override
    public Deed act(String conversation, String agent, long version, List<Event> events, List<Entry> entries) {
        return inner.act(conversation, agent, version, events, entries);
    }

    @Override
    public List<String> held(Mode mode) {
        return inner.held(mode);
    }

    @Override
    public List<String> silentSince(Instant before, int max) {
        return inner.silentSince(before, max);
    }
}
