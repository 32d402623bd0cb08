package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The channels of shards when masters die: another server has the shard, and is listened to. It needs a
/// `redis-server` ≥ 7 on the PATH, and is run by hand (`docs/reliability.md`).
@Tag("full")
class ShardSignalsFailoverTest {

    @Test
    void hearsEveryShardAgainAfterAFailoverAndAfterTheReturn() {
        try (RedisSix six = RedisSix.start();
                TestNode node = connect(six);
                TestNode other = connect(six)) {
            assumeTrue(node.bell.isSharded(), "no redis-server 7");
            Set<String> heard = ConcurrentHashMap.newKeySet();
            node.bell.listen(Bell.DESK, signal -> heard.add(signal.conversation()));
            hearsAll(other, heard);
            for (int i = 0; i < 2; i++) {
                int master = six.master();
                six.kill(master);
                six.awaitFailover(master);
                hearsAll(other, heard);
                six.revive(master);
                six.awaitWhole();
                hearsAll(other, heard);
            }
        }
    }

    /// Rings for conversations of all shards until each was heard.
    private static void hearsAll(TestNode from, Set<String> heard) {
        heard.clear();
        Set<String> due =
                IntStream.range(0, 8 * Shard.COUNT).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        assertThat(due.stream().map(Shard::of).distinct()).hasSize(Shard.COUNT);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!heard.containsAll(due) && System.nanoTime() < until) {
            Set<String> left = new HashSet<>(due);
            left.removeAll(heard);
            left.forEach(conversation -> from.bell.ring(new Signal.Grew(conversation, 1)));
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertThat(heard).containsAll(due);
    }

    private static TestNode connect(RedisSix six) {
        Map<String, String> settings = six.properties().stream()
                .map(property -> property.substring(2).split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new TestNode(TestRedis.properties(settings).connect());
    }
}
