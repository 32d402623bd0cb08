package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Signal;
import org.carechat.customer.Erasures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What ending an erased conversation has to do.
abstract class ErasuresContract {

    private TestNode node;
    private Erasures erasures;
    private String person;
    private String id;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        Records records = new Records(JsonMapper.builder().build(), TestRedis.RANDOM);
        erasures = new RedisErasures(node.redis, records, node.bell);
        person = "person-" + TestNode.IDS.get();
        id = node.opened(person);
        node.said(id, "m1", "我住文三路 100 号");
    }

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void endsItWithAnEventOfItsOwn() {
        node.keys.destroy(person);
        erase();

        Head head = node.feed.head(id).orElseThrow();
        assertThat(head.erased()).isTrue();
        assertThat(head.mode()).isEqualTo(Mode.CLOSED);
        assertThat(node.events(id)).hasSize(3).allMatch(Event.Erased.class::isInstance);
    }

    @Test
    void doesItOnce() {
        erase();
        erase();

        assertThat(node.feed.head(id).orElseThrow().lastSeq()).isEqualTo(3);
    }

    @Test
    void letsNoTurnEndThatIsUnderWay() {
        Claim claim = node.claimed(id);
        erase();

        assertThat(node.turns.commit(claim, TestNode.answering(claim, "文三路"))).isEmpty();
        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void tellsAllNodes() throws InterruptedException {
        BlockingQueue<Signal> heard = new LinkedBlockingQueue<>();
        try (var ignored = node.bell.listen(id, heard::add)) {
            erase();
            Signal signal = heard.poll(20, TimeUnit.SECONDS);
            while (signal instanceof Signal.Grew) {
                signal = heard.poll(20, TimeUnit.SECONDS);
            }
            assertThat(signal).isEqualTo(new Signal.Erased(id));
        }
    }

    @Test
    void knowsAllConversationsOfAPersonUntilTheyAreForgotten() {
        String second = node.opened(person);
        RedisPeople people = new RedisPeople(node.redis, new RedisSearchIndex(node.redis, TestRedis.master()));
        people.remember(person, second, null);

        assertThat(people.conversations(person)).containsExactlyInAnyOrder(id, second);
        people.forget(person, List.of(id, second));
        assertThat(people.conversations(person)).isEmpty();
        assertThat(people.conversation(person)).isEmpty();
    }

    private void erase() {
        erasures.end(id, new Event.Erased(TestNode.stamp(Author.system(), null)));
    }
}
