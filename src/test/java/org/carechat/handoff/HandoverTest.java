package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.dialogue.Flags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryWhereabouts whereabouts = new MemoryWhereabouts();
    private final QueueKeeper keeper = new QueueKeeper(queue, whereabouts, new MemoryBell());
    private final MemoryLastAgents last = new MemoryLastAgents();
    private final Handover handover = new Handover(new Handover.Parts(
            conversations,
            conversations,
            conversations,
            queue,
            keeper,
            new MemoryAgents(),
            last,
            Talks.CLOCK,
            Talks.ids()));

    @BeforeEach
    void somebodyWaits() {
        Talks.open(conversations, "c1", new Entry.FlowStarted("f1", "handoff", Map.of()));
        Talks.queue(conversations, "c1", "asked", Talks.NOW);
        queue.put(new Waiting("c1", Priority.NORMAL, Talks.NOW));
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Handed>> both = List.of(
                    () -> handover.accept("c1", MemoryAgents.ZHANG), () -> handover.accept("c1", MemoryAgents.LI));
            List<Handed> ends = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(ends).filteredOn(Handed.Done.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(Handed.Refused.class::isInstance).hasSize(1);
        }
    }

    @Test
    void namesWhoWasFaster() {
        handover.accept("c1", MemoryAgents.ZHANG);

        Handed second = handover.accept("c1", MemoryAgents.LI);

        assertThat(second).isEqualTo(new Handed.Refused(Mode.HUMAN, "张三"));
    }

    @Test
    void acceptingTwiceIsDoneOnce() {
        handover.accept("c1", MemoryAgents.ZHANG);
        long before = conversations.head("c1").orElseThrow().lastSeq();

        assertThat(handover.accept("c1", MemoryAgents.ZHANG)).isInstanceOf(Handed.Done.class);
        assertThat(conversations.head("c1").orElseThrow().lastSeq()).isEqualTo(before);
    }

    @Test
    void tellsTheCustomerWhoHasTaken() {
        handover.accept("c1", MemoryAgents.ZHANG);

        Event last = conversations.events("c1", 0, 100).getLast().event();
        assertThat(last).isInstanceOfSatisfying(Event.ModeChanged.class, changed -> {
            assertThat(changed.mode()).isEqualTo(Mode.HUMAN);
            assertThat(changed.reason()).isEqualTo("accepted");
            assertThat(changed.agent()).isEqualTo("张三");
        });
    }

    @Test
    void takesWhoIsServedOutOfTheQueue() {
        handover.accept("c1", MemoryAgents.ZHANG);

        assertThat(queue.first(10)).isEmpty();
        assertThat(whereabouts.of("a-zhang")).containsExactly("c1");
        assertThat(queue.served()).hasSize(1);
    }

    @Test
    void clearsWhatTheQueueLeftInTheJournal() {
        conversations.append("c1", List.of(new Entry.Flagged(Flags.MEANWHILE, "yes")));

        handover.accept("c1", MemoryAgents.ZHANG);

        assertThat(conversations.state("c1").flag(Flags.MEANWHILE)).isNull();
        assertThat(conversations.state("c1").stack()).isEmpty();
    }

    @Test
    void onlyTheOwnerReturnsIt() {
        handover.accept("c1", MemoryAgents.ZHANG);

        assertThat(handover.returnToBot("c1", MemoryAgents.LI)).isInstanceOf(Handed.NotYours.class);
        assertThat(handover.returnToBot("c1", MemoryAgents.ZHANG)).isEqualTo(new Handed.Done(Mode.BOT, null));
    }

    @Test
    void refusesWhatNobodyAskedAPersonFor() {
        Talks.open(conversations, "c2");

        assertThat(handover.accept("c2", MemoryAgents.ZHANG)).isEqualTo(new Handed.Refused(Mode.BOT, null));
        assertThat(handover.accept("c9", MemoryAgents.ZHANG)).isInstanceOf(Handed.Missing.class);
    }

    @Test
    void keepsTheReasonForClosingFromTheCustomer() {
        handover.accept("c1", MemoryAgents.ZHANG);

        handover.close("c1", MemoryAgents.ZHANG, "other: 反复打扰");

        Event last = conversations.events("c1", 0, 100).getLast().event();
        assertThat(((Event.ModeChanged) last).reason()).isEqualTo("closed");
        assertThat(conversations.state("c1").findings("note")).hasSize(1);
    }

    @Test
    void passesOnToAColleagueWithANote() {
        handover.accept("c1", MemoryAgents.ZHANG);

        handover.transfer("c1", MemoryAgents.ZHANG, MemoryAgents.LI, "请跟进");

        assertThat(conversations.head("c1").orElseThrow().agent()).isEqualTo("a-li");
        assertThat(whereabouts.of("a-zhang")).isEmpty();
        assertThat(conversations.state("c1").findings("note").getFirst().data()).containsEntry("text", "请跟进");
    }

    @Test
    void putsBackIntoTheQueueForASkill() {
        handover.accept("c1", MemoryAgents.ZHANG);

        handover.transferToSkill("c1", MemoryAgents.ZHANG, "gas", "");

        assertThat(queue.first(10)).extracting(Waiting::priority).containsExactly(Priority.HIGH);
        assertThat(conversations.state("c1").flag("handoff-skill")).isEqualTo("gas");
    }

    @Test
    void letsOnlySupervisorsTakeOver() {
        handover.accept("c1", MemoryAgents.ZHANG);

        assertThat(handover.takeOver("c1", MemoryAgents.LI)).isInstanceOf(Handed.NotYours.class);
        assertThat(handover.takeOver("c1", MemoryAgents.WANG))
                .isEqualTo(new Handed.Done(Mode.HUMAN, MemoryAgents.WANG));
    }
}
