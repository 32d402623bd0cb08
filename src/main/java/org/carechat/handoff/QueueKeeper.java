package org.carechat.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Signal;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.TurnListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the queue and the lists of the desk in step with what turns and agents do. What gets lost here is mended
/// by [QueueSweep]. Changes of mode are written at once; that a conversation of the bot's went on is written when
/// [#flush] is called, however many turns it had. Thread-safe.
public final class QueueKeeper implements TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(QueueKeeper.class);

    private final QueueIndex queue;
    private final Whereabouts whereabouts;
    private final Bell bell;
    private final Map<String, Whereabouts.Seen> unwritten = new ConcurrentHashMap<>();

    public QueueKeeper(QueueIndex queue, Whereabouts whereabouts, Bell bell) {
        this.queue = queue;
        this.whereabouts = whereabouts;
        this.bell = bell;
    }

    @Override
    public void committed(Claim claim, Outcome outcome, Committed committed) {
        try {
            keep(claim, outcome);
        } catch (StoreUnavailable e) {
            LOG.warn("the queue doesn't know yet what became of {}: the next sweep mends it", claim.conversation());
        }
    }

    private void keep(Claim claim, Outcome outcome) {
        String conversation = claim.conversation();
        boolean hazard = raisesHazard(outcome.entries());
        Event.@Nullable ModeChanged changed = modeChanged(outcome.events());
        if (changed != null) {
            moved(conversation, changed.mode(), null, changed.stamp().at(), Priority.of(changed.reason(), hazard));
        } else if (hazard && claim.mode() == Mode.QUEUED) {
            moved(conversation, Mode.QUEUED, null, endOf(claim, outcome), Priority.DANGER);
        } else {
            Instant at = endOf(claim, outcome);
            unwritten.put(conversation, new Whereabouts.Seen(conversation, claim.mode(), claim.agent(), at));
        }
    }

    /// Writes down where a conversation is now, and tells the desk.
    ///
    /// @param priority only looked at for what is queued
    void moved(String conversation, Mode mode, @Nullable String agent, Instant at, Priority priority) {
        unwritten.remove(conversation);
        if (mode == Mode.QUEUED) {
            queue.put(new Waiting(conversation, priority, at));
        } else {
            queue.remove(conversation);
        }
        whereabouts.place(List.of(new Whereabouts.Seen(conversation, mode, agent, at)));
        bell.ring(new Signal.QueueChanged(conversation));
    }

    /// Writes down which conversations went on since the last time.
    public void flush() {
        Collection<Whereabouts.Seen> seen = List.copyOf(unwritten.values());
        if (!seen.isEmpty()) {
            whereabouts.place(seen);
            seen.forEach(one -> unwritten.remove(one.conversation(), one));
        }
    }

    private static Instant endOf(Claim claim, Outcome outcome) {
        return outcome.entries().stream()
                .filter(Entry.TurnEnded.class::isInstance)
                .map(entry -> ((Entry.TurnEnded) entry).at())
                .findFirst()
                .orElseGet(() -> claim.events().getLast().event().stamp().at());
    }

    private static boolean raisesHazard(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof Entry.Flagged flagged
                        && flagged.flag().equals(Flags.HAZARD)
                        && !flagged.value().isEmpty());
    }

    private static Event.@Nullable ModeChanged modeChanged(List<Event> events) {
        return events.reversed().stream()
                .filter(Event.ModeChanged.class::isInstance)
                .map(Event.ModeChanged.class::cast)
                .findFirst()
                .orElse(null);
    }
}
