package org.carechat.handoff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts conversations back into the queue whose agent has vanished: signed out, let go, or not heard of for a
/// while that a lost network doesn't last. One that nobody goes on with stays where it is until the customer
/// writes again. Thread-safe; several nodes may sweep at once: the change of owner is a compare-and-set.
final class VanishedSweep {

    private static final Logger LOG = LoggerFactory.getLogger(VanishedSweep.class);
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final Ownership ownership;
    private final Feed feed;
    private final Presence presence;
    private final Agents agents;
    private final Handover handover;
    private final Duration longest;
    private final Clock clock;

    /// @param longest how long an agent may not be heard of
    VanishedSweep(Handover.Parts parts, Presence presence, Handover handover, Duration longest) {
        ownership = parts.ownership();
        feed = parts.feed();
        agents = parts.agents();
        clock = parts.clock();
        this.presence = presence;
        this.handover = handover;
        this.longest = longest;
    }

    /// @return how many were put back
    int sweep() {
        List<String> held = ownership.held(Mode.HUMAN);
        if (held.isEmpty()) {
            return 0;
        }
        Map<String, Duration> unseen = presence.unseen();
        Set<String> employed = agents.all().stream().map(Agent::id).collect(Collectors.toSet());
        int back = 0;
        for (String conversation : held) {
            Head head = feed.head(conversation).orElse(null);
            if (head != null && head.agent() != null && isLeft(head, head.agent(), employed, unseen)) {
                back += putBack(head, head.agent()) ? 1 : 0;
            }
        }
        return back;
    }

    private boolean isLeft(Head head, String agent, Set<String> employed, Map<String, Duration> unseen) {
        boolean gone = !employed.contains(agent)
                || unseen.getOrDefault(agent, Duration.ZERO).compareTo(longest) > 0;
        return gone && head.lastAt().isAfter(clock.instant().minus(SITTING));
    }

    private boolean putBack(Head head, String agent) {
        boolean done = handover.putBack(head.id(), agent) instanceof Handed.Done;
        if (done) {
            LOG.info("agent {} has vanished: {} waits again", agent, head.id());
        }
        return done;
    }
}
