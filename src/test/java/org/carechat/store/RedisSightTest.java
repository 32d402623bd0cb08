package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What agents find and whom they block, in the real Redis.
class RedisSightTest {

    private static final Clock CLOCK = Clock.fixed(TestNode.AT, ZoneOffset.UTC);

    private final TestNode node = TestRedis.node();
    private final RedisSearchIndex search = new RedisSearchIndex(node.redis, TestRedis.master());
    private final AtomicLong ticks = new AtomicLong();
    private final RedisBlocks blocks = new RedisBlocks(node.redis, CLOCK, ticks::get);
    private final String person = TestNode.IDS.get();

    @AfterEach
    void close() {
        blocks.lift(person);
        node.close();
    }

    @Test
    void findsTheNewestFirst() {
        String term = "T" + System.nanoTime();
        search.note("0001", List.of(term, term + "X"));
        search.note("0002", List.of(term));

        assertThat(search.find(term)).containsExactly("0002", "0001");
        assertThat(search.find(term + "X")).containsExactly("0001");
        assertThat(search.find(term + "Y")).isEmpty();
    }

    @Test
    void forgetsAConversation() {
        String term = "T" + System.nanoTime();
        search.note("0001", List.of(term));
        search.note("0002", List.of(term));

        search.forget("0001");

        assertThat(search.find(term)).containsExactly("0002");
    }

    @Test
    void keepsNothingThatCouldBeRead() {
        String term = "13900000001";
        search.note("0003", List.of(term));

        List<String> keys = node.redis.call(commands -> node.redis.await(commands.keys("*" + term + "*")));

        assertThat(keys).isEmpty();
        search.forget("0003");
    }

    @Test
    void blocksUntilItIsOver() {
        Instant now = TestNode.AT;
        blocks.block(person, now.plusSeconds(60));
        assertThat(blocks.until(person)).contains(now.plusSeconds(60));

        blocks.block(person, now.minusSeconds(1));
        assertThat(blocks.until(person)).isEmpty();
    }

    @Test
    void tellsOtherNodesWithinTwoSeconds() {
        RedisBlocks other = new RedisBlocks(node.redis, CLOCK, ticks::get);
        assertThat(other.until(person)).isEmpty();

        blocks.block(person, TestNode.AT.plusSeconds(60));
        ticks.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(other.until(person)).isPresent();
    }
}
