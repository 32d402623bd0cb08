package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Mode;
import org.carechat.conversation.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailureTest {

    @TempDir
    private Path temp;

    private TestServer server;
    private TestNode node;
    private String id;

    @BeforeEach
    void start() {
        server = TestServer.start(temp.resolve("main"));
        node = connect(server, 0);
        id = node.opened();
    }

    @AfterEach
    void end() {
        node.close();
        server.close();
    }

    @Test
    void acknowledgesNothingWhileTheServerTakesNoWrites() {
        server.ask("CONFIG", "SET", "min-replicas-to-write", "1");

        refusesEverything();
        server.ask("CONFIG", "SET", "min-replicas-to-write", "0");
        assertThat(node.events(id)).hasSize(1);
        assertThat(node.say(id, "m1", "你好")).isEqualTo(new Acceptance.Stored(2, turn()));
    }

    @Test
    void acknowledgesNothingWhileTheServerIsOutOfMemory() {
        server.ask("CONFIG", "SET", "maxmemory", "1");

        refusesEverything();
        server.ask("CONFIG", "SET", "maxmemory", "0");
        assertThat(node.events(id)).hasSize(1);
    }

    @Test
    void leavesTheLanguageModelSwitchedOffWhileTheServerIsGone() {
        new RedisModelLedger(node.redis).power(false);
        RedisModelLedger ledger = new RedisModelLedger(node.redis);
        assertThat(ledger.power()).contains(false);

        server.close();

        assertThat(ledger.power()).contains(false);
    }

    @Test
    void acknowledgesNothingOnAReplica() {
        try (TestServer replica = replica();
                TestNode late = connect(replica, 0)) {
            awaitCopy(late);

            assertThatThrownBy(() -> late.say(id, "m1", "你好")).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(node.events(id)).hasSize(1);
    }

    @Test
    void acknowledgesNothingWhileTheServerIsGone() {
        server.close();

        refusesEverything();
        assertThatThrownBy(() -> node.feed.head(id)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void waitsForReplicasWhereThatIsAskedFor() {
        try (TestNode careful = connect(server, 1)) {
            assertThatThrownBy(() -> careful.say(id, "m1", "你好")).isInstanceOf(StoreUnavailable.class);
            try (TestServer replica = replica();
                    TestNode late = connect(replica, 0)) {
                awaitCopy(late);

                assertThat(careful.say(id, "m1", "你好")).isInstanceOf(Acceptance.Known.class);
                assertThat(careful.say(id, "m2", "在吗")).isInstanceOf(Acceptance.Stored.class);
                assertThat(late.events(id)).hasSize(3);
            }
            assertThatThrownBy(() -> careful.say(id, "m2", "在吗")).isInstanceOf(StoreUnavailable.class);
        }
    }

    private void refusesEverything() {
        assertThatThrownBy(() -> node.say(id, "m1", "你好")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> node.change(id, Mode.BOT, null, Mode.HUMAN, "agent-1"))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(node::opened).isInstanceOf(StoreUnavailable.class);
    }

    private String turn() {
        return node.events(id).getLast().stamp().turn();
    }

    private TestServer replica() {
        return TestServer.start(
                temp.resolve("replica-" + TestNode.IDS.get()),
                "replicaof 127.0.0.1 " + server.conf.port(),
                "masterauth " + server.conf.password());
    }

    private void awaitCopy(TestNode late) {
        long deadline = System.nanoTime() + TestRedis.patience().toNanos();
        while (late.feed.head(id).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static TestNode connect(TestServer server, int replicas) {
        Map<String, String> settings = Map.of("spring.data.redis.url", server.url());
        return new TestNode(TestRedis.properties(settings).connect(), replicas);
    }
}
