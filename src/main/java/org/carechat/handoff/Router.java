package org.carechat.handoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;

/// Gives waiting conversations to agents, the most urgent first, where the house rules say so. Thread-safe;
/// several nodes may route at once: the change of owner is a compare-and-set.
final class Router {

    private static final int MOST = 50;
    private static final int READ_BACK = 200;

    /// What a router works with.
    record Parts(
            Housekeeping house,
            QueueIndex queue,
            Presence presence,
            Whereabouts whereabouts,
            Agents agents,
            LastAgents last,
            Feed feed,
            Journal journal,
            Handover handover) {}

    private final Parts parts;

    Router(Parts parts) {
        this.parts = parts;
    }

    /// @return how many were given to somebody
    int route() {
        if (!parts.house().rules().push()) {
            return 0;
        }
        List<Waiting> waiting = parts.queue().first(MOST);
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<String, Seat> seats = seats();
        int given = 0;
        for (Waiting one : waiting) {
            Optional<Seat> seat = wish(one).flatMap(wish -> Routing.choose(wish, seats.values()));
            if (seat.isPresent() && given(one, seat.get())) {
                seats.put(seat.get().agent().id(), seat.get().withOneMore());
                given++;
            }
        }
        return given;
    }

    private boolean given(Waiting waiting, Seat seat) {
        return parts.handover().assign(waiting.conversation(), seat.agent()) instanceof Handed.Done;
    }

    private Map<String, Seat> seats() {
        Map<String, Duty> there = parts.presence().all();
        Map<String, Seat> seats = new LinkedHashMap<>();
        for (Agent agent : parts.agents().all()) {
            Duty duty = there.get(agent.id());
            if (duty != null) {
                int load = parts.whereabouts().of(agent.id()).size();
                seats.put(agent.id(), new Seat(agent, duty, load));
            }
        }
        return seats;
    }

    /// @return empty for what doesn't wait any more
    private Optional<Routing.Wish> wish(Waiting waiting) {
        String id = waiting.conversation();
        return parts.feed().head(id).filter(head -> head.mode() == Mode.QUEUED).map(head -> {
            List<Posted> recent = parts.feed().events(id, Math.max(0, head.lastSeq() - READ_BACK), READ_BACK);
            String reason =
                    Turning.lastQueued(recent).map(Event.ModeChanged::reason).orElse(null);
            String skill = Needs.skill(
                    parts.journal().state(id), reason, parts.house().rules().skills());
            String last = parts.last().of(head.person()).orElse(null);
            return new Routing.Wish(waiting.priority(), skill, last);
        });
    }
}
