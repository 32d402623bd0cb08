package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.carechat.conversation.Content;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.junit.jupiter.api.Test;

/// Who has waited too long.
class LateWatchTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofHours(8),
            Duration.ofMinutes(3));

    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryWhereabouts whereabouts = new MemoryWhereabouts();
    private final LateWatch watch = new LateWatch(queue, whereabouts, conversations, PATIENCE, Talks.CLOCK);

    private void withAgent(String id) {
        Talks.open(conversations, id);
        Talks.queue(conversations, id, "asked", Talks.NOW.minusSeconds(600));
        conversations.change(
                id,
                new Ownership.Holder(Mode.QUEUED, null),
                new ModeChange(Mode.HUMAN, "zhang"),
                Talks.modeChanged(Mode.HUMAN, "accepted", Talks.NOW.minusSeconds(30)),
                List.of());
        whereabouts.place(List.of(new Whereabouts.Seen(id, Mode.HUMAN, "zhang", Talks.NOW)));
    }

    @Test
    void warnsByPriority() {
        queue.put(new Waiting("danger", Priority.DANGER, Talks.NOW.minusSeconds(31)));
        queue.put(new Waiting("normal", Priority.NORMAL, Talks.NOW.minusSeconds(31)));

        watch.look();

        assertThat(watch.late()).containsExactly(new LateWatch.Late("danger", Talks.NOW.minusSeconds(31), null));
    }

    @Test
    void countsAnAnswerFromWhenTheAgentCame() {
        withAgent("c1");
        watch.look();
        assertThat(watch.late()).isEmpty();
    }

    @Test
    void warnsOfAMessageThatNobodyAnswers() {
        withAgent("c2");
        conversations.say("c2", "zhang", "张三", new Sent("a1", new Content.Text("您好"), null));
        watch.look();
        assertThat(watch.late()).isEmpty();

        Talks.customer(conversations, "c2", "还在吗");
        watch.look();

        assertThat(watch.late()).containsExactly(new LateWatch.Late("c2", Talks.NOW.minusSeconds(300), "zhang"));
    }
}
