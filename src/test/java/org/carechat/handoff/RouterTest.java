package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carechat.conversation.Mode;
import org.junit.jupiter.api.Test;

/// Conversations get to agents, and away from those who vanish.
class RouterTest {

    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryWhereabouts whereabouts = new MemoryWhereabouts();
    private final MemoryPresence presence = new MemoryPresence(Talks.CLOCK);
    private final MemoryHouse house = new MemoryHouse();
    private final MemoryLastAgents last = new MemoryLastAgents();
    private final Handover.Parts parts = new Handover.Parts(
            conversations,
            conversations,
            conversations,
            queue,
            new QueueKeeper(queue, whereabouts, new MemoryBell()),
            new MemoryAgents(),
            last,
            Talks.CLOCK,
            Talks.ids());
    private final Handover handover = new Handover(parts);
    private final Router router = new Router(new Router.Parts(
            house, queue, presence, whereabouts, parts.agents(), last, conversations, conversations, handover));
    private final VanishedSweep vanished = new VanishedSweep(parts, presence, handover, Duration.ofMinutes(3));

    private void waits(String id) {
        Talks.open(conversations, id);
        Talks.queue(conversations, id, "asked", Talks.NOW);
        queue.put(new Waiting(id, Priority.NORMAL, Talks.NOW));
    }

    private void online(Agent agent, int capacity) {
        presence.say(agent.id(), new Duty(Duty.State.ONLINE, capacity), Duration.ofMinutes(2));
    }

    private String ownerOf(String id) {
        return conversations.head(id).orElseThrow().agent();
    }

    @Test
    void givesNothingAwayUnlessTheHouseSaysSo() {
        waits("c1");
        online(MemoryAgents.ZHANG, 3);

        assertThat(router.route()).isZero();
        assertThat(ownerOf("c1")).isNull();
    }

    @Test
    void sharesOutUpToWhatEachTakes() {
        house.change(rules -> rules.push(true));
        List.of("c1", "c2", "c3").forEach(this::waits);
        online(MemoryAgents.ZHANG, 1);
        online(MemoryAgents.LI, 1);

        assertThat(router.route()).isEqualTo(2);

        assertThat(Stream.of("c1", "c2", "c3").map(this::ownerOf).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(MemoryAgents.ZHANG.id(), MemoryAgents.LI.id());
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void remembersTheLastAgent() {
        house.change(rules -> rules.push(true));
        online(MemoryAgents.ZHANG, 3);
        online(MemoryAgents.LI, 3);
        waits("c1");
        last.served("p-c1", MemoryAgents.ZHANG.id());

        router.route();

        assertThat(ownerOf("c1")).isEqualTo(MemoryAgents.ZHANG.id());
    }

    @Test
    void putsBackWhatAVanishedAgentHad() {
        waits("c1");
        handover.accept("c1", MemoryAgents.ZHANG);
        presence.unheard(MemoryAgents.ZHANG.id(), Duration.ofMinutes(4));

        assertThat(vanished.sweep()).isEqualTo(1);

        assertThat(conversations.head("c1").orElseThrow().mode()).isEqualTo(Mode.QUEUED);
        assertThat(queue.first(1)).extracting(Waiting::priority).containsExactly(Priority.HIGH);
    }

    @Test
    void leavesWhoIsOnlyOutOfSightForAMoment() {
        waits("c1");
        handover.accept("c1", MemoryAgents.ZHANG);
        presence.unheard(MemoryAgents.ZHANG.id(), Duration.ofMinutes(2));

        assertThat(vanished.sweep()).isZero();
    }
}
