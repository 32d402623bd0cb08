package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.KillArgs;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every bell has to do.
abstract class BellContract {

    private final BlockingQueue<Signal> heard = new LinkedBlockingQueue<>();

    private TestNode node;
    private TestNode other;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        other = connect();
    }

    @AfterEach
    void end() {
        node.close();
        other.close();
    }

    @Test
    void carriesEveryKindOfSignalToAnotherNode() throws Exception {
        List<Signal> signals = List.of(
                new Signal.Grew("c\"1", 7),
                new Signal.Typing("c\"1", Role.AGENT, "小王"),
                new Signal.Typing("c\"1", Role.CUSTOMER, null),
                new Signal.Read("c\"1", Role.CUSTOMER, 5),
                new Signal.Delta("c\"1", "t1", "整机"),
                new Signal.Retract("c\"1", "t1"),
                new Signal.QueueChanged("c\"1"));
        node.bell.listen("c\"1", heard::add);

        signals.forEach(other.bell::ring);

        for (Signal signal : signals) {
            assertThat(next()).isEqualTo(signal);
        }
    }

    @Test
    void wakesWhoeverListensWhenTheFeedGrows() throws Exception {
        String id = other.opened();
        Signal opened = new Signal.Grew(id, 1);
        node.bell.listen(id, signal -> {
            if (!signal.equals(opened)) {
                heard.add(signal);
            }
        });

        other.said(id, "m1", "你好");
        assertThat(next()).isEqualTo(new Signal.Grew(id, 2));
        Claim claim = other.claimed(id);
        other.turns.commit(claim, TestNode.answering(claim, "您好"));
        assertThat(next()).isEqualTo(new Signal.Grew(id, 3));
        other.takenOver(id, "agent-1");
        assertThat(next()).isEqualTo(new Signal.Grew(id, 4));
        assertThat(next()).isEqualTo(new Signal.QueueChanged(id));
    }

    @Test
    void tellsTheDeskOfEveryConversation() throws Exception {
        node.bell.listen(Bell.DESK, signal -> {
            if (signal.conversation().startsWith("desk-test")) {
                heard.add(signal);
            }
        });

        other.bell.ring(new Signal.Grew("desk-test-1", 1));
        other.bell.ring(new Signal.QueueChanged("desk-test-2"));

        assertThat(next()).isEqualTo(new Signal.Grew("desk-test-1", 1));
        assertThat(next()).isEqualTo(new Signal.QueueChanged("desk-test-2"));
    }

    @Test
    void leavesThoseAloneWhoStoppedListening() throws Exception {
        node.bell.listen("c1", signal -> heard.add(new Signal.Grew("gone", 0))).close();
        node.bell.listen("c1", heard::add);

        other.bell.ring(new Signal.Grew("c1", 1));

        assertThat(next()).isEqualTo(new Signal.Grew("c1", 1));
        assertThat(heard).isEmpty();
    }

    @Test
    void goesOnWhenAListenerFails() throws Exception {
        node.bell.listen("c1", signal -> {
            throw new IllegalStateException("on purpose");
        });
        node.bell.listen("c2", heard::add);

        other.bell.ring(new Signal.Grew("c1", 1));
        other.bell.ring(new Signal.Grew("c2", 1));

        assertThat(next()).isEqualTo(new Signal.Grew("c2", 1));
    }

    @Test
    void tellsEveryListenerToLookAfterItsConnectionBroke() throws Exception {
        node.bell.listen("c1", heard::add);

        other.redis.call(commands -> other.redis.await(commands.clientKill(KillArgs.Builder.typePubsub())));

        assertThat(next()).isEqualTo(new Signal.Grew("c1", 0));
        Signal heardAgain = new Signal.Grew("c1", 0);
        for (int i = 0; i < 2000 && heardAgain.equals(new Signal.Grew("c1", 0)); i++) {
            // Other channels of the same node may not be back yet.
            other.bell.ring(new Signal.Grew("c1", 1));
            heardAgain = Objects.requireNonNullElse(heard.poll(10, TimeUnit.MILLISECONDS), heardAgain);
        }
        assertThat(heardAgain).isEqualTo(new Signal.Grew("c1", 1));
    }

    @Test
    void ignoresWhatANewerVersionSays() throws Exception {
        node.bell.listen("c1", heard::add);

        publish("{\"type\":\"sang\",\"conversation\":\"c1\"}");
        publish("not JSON");
        other.bell.ring(new Signal.Grew("c1", 1));

        assertThat(next()).isEqualTo(new Signal.Grew("c1", 1));
    }

    private void publish(String message) {
        other.redis.call(commands -> other.redis.await(commands.publish(RedisBell.CHANNEL, message.getBytes())));
    }

    private Signal next() throws InterruptedException {
        return heard.poll(TestRedis.patience().toSeconds(), TimeUnit.SECONDS);
    }
}
