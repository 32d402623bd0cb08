package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.junit.jupiter.api.Test;

class SilenceSweepTest {

    private final MemoryConversations conversations = new MemoryConversations();
    private final QueueKeeper keeper = new QueueKeeper(new MemoryQueue(), new MemoryWhereabouts(), new MemoryBell());

    @Test
    void closesWhatHasBeenSilentForADayAndSaysWhy() {
        Talks.open(conversations, "c1");

        sweepAfter(Duration.ofHours(25));

        Posted last = conversations.events("c1", 0, 10).getLast();
        assertThat(conversations.head("c1").orElseThrow().mode()).isEqualTo(Mode.CLOSED);
        assertThat(last.event())
                .isInstanceOfSatisfying(
                        Event.ModeChanged.class,
                        closed -> assertThat(closed.reason()).isEqualTo("silence"));
    }

    @Test
    void leavesAConversationThatIsTalkingAlone() {
        Talks.open(conversations, "c1");
        Talks.customer(conversations, "c1", "在吗");

        sweepAfter(Duration.ofHours(23));

        assertThat(conversations.head("c1").orElseThrow().mode()).isEqualTo(Mode.BOT);
    }

    @Test
    void neverClosesOnSomebodyWhoWaitsForAPerson() {
        Talks.open(conversations, "c1");
        Talks.queue(conversations, "c1", "asked", Talks.NOW);

        sweepAfter(Duration.ofDays(3));

        assertThat(conversations.head("c1").orElseThrow().mode()).isEqualTo(Mode.QUEUED);
    }

    private void sweepAfter(Duration silence) {
        Clock later = Clock.offset(Talks.CLOCK, silence);
        new SilenceSweep(conversations, conversations, keeper, later, Talks.ids(), Duration.ofDays(1)).close();
    }
}
