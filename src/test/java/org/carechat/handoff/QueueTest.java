package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Outcome;
import org.carechat.dialogue.Flags;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Committed DONE = new Committed(2, 2, false);

    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryWhereabouts whereabouts = new MemoryWhereabouts();
    private final QueueKeeper keeper = new QueueKeeper(queue, whereabouts, new MemoryBell());
    private final QueueSweep sweep = new QueueSweep(conversations, conversations, conversations, queue, keeper);

    private static Claim claim(String conversation, Mode mode) {
        return new Claim(conversation, "p", "web", "t", 1, 0, 1, mode, null, List.of(), 1, List.of());
    }

    private static Outcome queued(String reason, Instant at, Entry... entries) {
        Event event = Talks.modeChanged(Mode.QUEUED, reason, at);
        return new Outcome(List.of(entries), List.of(event), new ModeChange(Mode.QUEUED, null));
    }

    private List<String> order() {
        return queue.first(10).stream().map(Waiting::conversation).toList();
    }

    @Test
    void servesDangerFirstAndThenWhoHasWaitedLonger() {
        keeper.committed(claim("later", Mode.BOT), queued("asked", Talks.NOW.minusSeconds(30)), DONE);
        keeper.committed(claim("sooner", Mode.BOT), queued("asked", Talks.NOW.minusSeconds(90)), DONE);
        keeper.committed(claim("upset", Mode.BOT), queued("frustrated", Talks.NOW), DONE);
        keeper.committed(claim("danger", Mode.BOT), queued("danger", Talks.NOW), DONE);
        keeper.committed(claim("message", Mode.BOT), queued("message-left", Talks.NOW.minusSeconds(900)), DONE);

        assertThat(order()).containsExactly("danger", "upset", "sooner", "later", "message");
    }

    @Test
    void movesUpWhoGetsIntoDangerWhileWaiting() {
        keeper.committed(claim("first", Mode.BOT), queued("asked", Talks.NOW.minusSeconds(90)), DONE);
        keeper.committed(claim("second", Mode.BOT), queued("asked", Talks.NOW.minusSeconds(30)), DONE);
        List<Entry> danger =
                List.of(new Entry.Flagged(Flags.HAZARD, "gas-leak"), new Entry.TurnEnded("t", 3, Talks.NOW, "b"));

        keeper.committed(claim("second", Mode.QUEUED), new Outcome(danger, List.of(), null), DONE);

        assertThat(order()).containsExactly("second", "first");
        assertThat(queue.first(1).getFirst().since()).isEqualTo(Talks.NOW.minusSeconds(30));
    }

    @Test
    void forgetsWhoLeaves() {
        keeper.committed(claim("c1", Mode.BOT), queued("asked", Talks.NOW), DONE);
        Event left = Talks.modeChanged(Mode.BOT, "left-queue", Talks.NOW);

        keeper.committed(
                claim("c1", Mode.QUEUED), new Outcome(List.of(), List.of(left), new ModeChange(Mode.BOT, null)), DONE);

        assertThat(order()).isEmpty();
        assertThat(whereabouts.in(Mode.BOT, 10)).containsExactly("c1");
    }

    @Test
    void sweepsInWhomADeadNodeForgot() {
        Talks.open(conversations, "c1", new Entry.Flagged(Flags.HAZARD, "gas-leak"));
        Talks.queue(conversations, "c1", "asked", Talks.NOW.minusSeconds(60));

        assertThat(sweep.mend()).isEqualTo(1);

        assertThat(queue.first(10)).containsExactly(new Waiting("c1", Priority.DANGER, Talks.NOW.minusSeconds(60)));
        assertThat(sweep.mend()).isZero();
    }

    @Test
    void sweepsOutWhoDoesNotWait() {
        Talks.open(conversations, "c1", new Entry.FlowStarted("f", "booking", Map.of()));
        queue.put(new Waiting("c1", Priority.NORMAL, Talks.NOW));

        sweep.mend();

        assertThat(order()).isEmpty();
    }
}
