package org.carechat.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.jspecify.annotations.Nullable;

/// Looks who has waited too long, in the queue or for an agent's answer. Each node looks for its own desks.
/// Thread-safe.
public final class LateWatch {

    private static final int MOST = 500;
    private static final int READ_BACK = 50;

    /// Somebody who has waited too long.
    ///
    /// @param agent who is to answer; null while they wait in the queue
    public record Late(
            String conversation, Instant since, @Nullable String agent) {}

    /// @param since when the customer began to wait for an answer; null where they don't
    private record Seen(long lastSeq, @Nullable Instant since) {}

    private final QueueIndex queue;
    private final Whereabouts whereabouts;
    private final Feed feed;
    private final Patience patience;
    private final Clock clock;
    private Map<String, Seen> seen = Map.of();
    private volatile List<Late> late = List.of();

    LateWatch(QueueIndex queue, Whereabouts whereabouts, Feed feed, Patience patience, Clock clock) {
        this.queue = queue;
        this.whereabouts = whereabouts;
        this.feed = feed;
        this.patience = patience;
        this.clock = clock;
    }

    /// @return as it was at the last look
    public List<Late> late() {
        return late;
    }

    synchronized void look() {
        Instant now = clock.instant();
        List<Late> found = new ArrayList<>();
        queue.first(MOST).stream()
                .filter(waiting ->
                        waiting.since().plus(patience.of(waiting.priority())).isBefore(now))
                .map(waiting -> new Late(waiting.conversation(), waiting.since(), null))
                .forEach(found::add);
        Map<String, Seen> next = new HashMap<>();
        for (String conversation : whereabouts.in(Mode.HUMAN, MOST)) {
            feed.head(conversation)
                    .filter(head -> head.mode() == Mode.HUMAN)
                    .ifPresent(head -> unanswered(head, next, found, now));
        }
        seen = next;
        late = List.copyOf(found);
    }

    private void unanswered(Head head, Map<String, Seen> next, List<Late> found, Instant now) {
        Seen known = seen.get(head.id());
        Seen fresh = known != null && known.lastSeq() == head.lastSeq() ? known : read(head);
        next.put(head.id(), fresh);
        Instant since = fresh.since();
        if (since != null && since.plus(patience.reply()).isBefore(now)) {
            found.add(new Late(head.id(), since, head.agent()));
        }
    }

    /// What was said before the agent came counts from when they came.
    private Seen read(Head head) {
        Instant since = null;
        for (Posted posted : feed.events(head.id(), Math.max(0, head.lastSeq() - READ_BACK), READ_BACK)) {
            Event event = posted.event();
            since = switch (event) {
                case Event.CustomerMessage said -> since == null ? said.stamp().at() : since;
                case Event.AgentMessage ignored -> null;
                case Event.ModeChanged changed ->
                    changed.mode() == Mode.HUMAN ? changed.stamp().at() : null;
                case Event.ServiceMessage ignored -> since;
                case Event.Rated ignored -> since;
                case Event.Erased ignored -> null;
                case Event.Unknown ignored -> since;
            };
        }
        return new Seen(head.lastSeq(), since);
    }
}
