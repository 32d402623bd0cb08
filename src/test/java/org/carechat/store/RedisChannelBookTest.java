package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.carechat.customer.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The channels that administrators keep, in the real Redis.
class RedisChannelBookTest {

    private static final String SECRET = "a-secret-of-a-site-that-is-long-enough";
    private static final Channel SHOP =
            new Channel("shop", "web", "商城", List.of(SECRET), Set.of("https://shop.example"), Duration.ofMillis(300));

    private final TestNode node = TestRedis.node();
    private final AtomicLong ticks = new AtomicLong();
    private final RedisChannelBook book = book();

    private RedisChannelBook book() {
        return new RedisChannelBook(
                node.redis, TestRedis.master(), JsonMapper.builder().build(), ticks::get);
    }

    @BeforeEach
    void keep() {
        node.redis.call(commands -> node.redis.await(commands.del(DeskKeys.CHANNELS)));
        book.change(kept -> {
            kept.put(SHOP.id(), SHOP);
            return kept;
        });
    }

    @AfterEach
    void close() {
        node.redis.call(commands -> node.redis.await(commands.del(DeskKeys.CHANNELS)));
        node.close();
    }

    @Test
    void keepsThemForAllNodes() {
        assertThat(book().kept()).containsExactly(Map.entry("shop", SHOP));
    }

    @Test
    void storesNoSecretThatCouldBeRead() {
        byte[] stored = node.redis.call(commands -> node.redis.await(commands.get(DeskKeys.CHANNELS)));

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "shop");
    }

    @Test
    void givesTheSameObjectAsLongAsNothingChanges() {
        Map<String, Channel> before = book.kept();
        ticks.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(book.kept()).isSameAs(before);
    }
}
