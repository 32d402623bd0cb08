package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What destroying a person's key has to do.
abstract class PersonKeysContract {

    private TestNode node;
    private TestNode other;
    private String person;
    private String id;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        other = connect();
        person = "person-" + TestNode.IDS.get();
        id = node.opened(person);
        node.said(id, "m1", "我住文三路 100 号");
    }

    @AfterEach
    void end() {
        node.close();
        other.close();
    }

    @Test
    void makesEverythingUnreadableButNumbersTimesAndRoles() {
        Event before = node.events(id).getLast();
        node.keys.destroy(person);

        Event after = node.events(id).getLast();

        assertThat(node.events(id)).hasSize(2).allMatch(Event.Erased.class::isInstance);
        assertThat(after.stamp()).isEqualTo(before.stamp());
        assertThat(after.stamp().from()).isEqualTo(new Author(Role.CUSTOMER, null));
        assertThat(node.journal.entries(id, 0)).containsExactly(new Entry.Unknown("erased", Map.of()));
    }

    @Test
    void makesOtherNodesForgetTheKey() {
        assertThat(other.events(id).getLast()).isInstanceOf(Event.CustomerMessage.class);

        node.keys.destroy(person);

        long deadline = System.nanoTime() + TestRedis.patience().toNanos();
        while (!(other.events(id).getLast() instanceof Event.Erased) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(other.events(id)).allMatch(Event.Erased.class::isInstance);
    }

    @Test
    void takesNoMoreMessagesThatItCouldNotSeal() {
        node.keys.destroy(person);

        assertThat(node.say(id, "m2", "还在吗")).isEqualTo(new Acceptance.Missing());
        assertThat(node.say(id, "m1", "我住文三路 100 号")).isEqualTo(new Acceptance.Missing());
    }

    @Test
    void letsAnErasedConversationBeClosed() {
        Claim claim = node.claimed(id);
        node.keys.destroy(person);

        assertThat(node.turns.commit(claim, TestNode.answering(claim, "文三路"))).isPresent();
        assertThat(node.change(id, Mode.BOT, null, Mode.CLOSED, null)).isEqualTo(new Ownership.Change.Done(4));
        assertThat(node.events(id)).hasSize(4).allMatch(Event.Erased.class::isInstance);
    }

    @Test
    void leavesOtherPeopleAlone() {
        String another = node.opened();
        node.keys.destroy(person);

        assertThat(node.events(another)).singleElement().isInstanceOf(Event.ServiceMessage.class);
    }

    @Test
    void givesWhoComesBackANewKeyThatOpensNothingOld() {
        node.keys.destroy(person);
        String again = node.opened(person);
        node.said(again, "m1", "又是我");

        assertThat(node.events(again).getLast()).isInstanceOf(Event.CustomerMessage.class);
        assertThat(node.events(id)).allMatch(Event.Erased.class::isInstance);
    }

    @Test
    void leavesNoPersonalWordReadableInTheStore() {
        String feed = ConversationKeys.feed(id);
        List<byte[]> stored = node.redis.call(commands -> node.redis.await(commands.lrange(feed, 0, -1)));

        assertThat(stored).hasSize(2).noneMatch(bytes -> new String(bytes).contains("文三路"));
    }
}
