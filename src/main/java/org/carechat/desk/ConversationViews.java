package org.carechat.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.customer.Reach;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Looking;
import org.carechat.handoff.Packet;
import org.carechat.handoff.Packing;
import org.carechat.handoff.Veil;
import org.jspecify.annotations.Nullable;

/// Puts together what somebody at the desk sees of a conversation. Thread-safe.
final class ConversationViews {

    private final Packing packing;
    private final Sight sight;
    private final Labels labels;
    private final Clock clock;
    private final List<Reach> reaches;

    /// @param reaches of the channels that don't hand over everything at once
    ConversationViews(Packing packing, Sight sight, Labels labels, Clock clock, List<Reach> reaches) {
        this.packing = packing;
        this.sight = sight;
        this.labels = labels;
        this.clock = clock;
        this.reaches = List.copyOf(reaches);
    }

    /// @param events the newest of the log
    /// @param log the same as they are shown
    ConversationView of(
            List<Posted> events, List<Map<String, Object>> log, Head head, Conversation state, SignedIn signedIn) {
        String me = signedIn.account().id();
        Veil veil = Veil.of(state);
        boolean seen = veil.liftedFor(me, clock.instant());
        Packet packet = packing.of(head, state, events);
        Sight.Beyond beyond = sight.beyond(head);
        Instant blocked = beyond.blockedUntil();
        return new ConversationView(
                seen ? packet : packet.behind(veil, me.equals(head.agent())),
                log,
                beyond.earlier(),
                beyond.visits(),
                beyond.cases(),
                state.findings(Veil.LOOK).stream().map(this::look).toList(),
                seen ? Looking.personal(state) : null,
                blocked == null ? null : labels.time(blocked),
                reach(head, events));
    }

    private @Nullable ReachView reach(Head head, List<Posted> events) {
        return reaches.stream()
                .flatMap(reach -> reach.of(head.id()).stream())
                .findFirst()
                .map(standing -> ReachView.of(standing, events, labels))
                .orElse(null);
    }

    private ConversationView.Look look(Finding look) {
        return new ConversationView.Look(
                labels.time(look.at()),
                String.valueOf(look.data().get("by")),
                String.valueOf(look.data().get("reason")));
    }
}
