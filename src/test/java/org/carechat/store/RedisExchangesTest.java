package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.carechat.language.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What was asked of the language model, for all nodes, in the real Redis.
class RedisExchangesTest {

    private final TestNode node = TestRedis.node();
    private final RedisExchanges one = on(node);
    private final RedisExchanges other = on(node);

    private static RedisExchanges on(TestNode node) {
        return new RedisExchanges(node.redis, node.people, JsonMapper.shared(), TestRedis.RANDOM, Runnable::run);
    }

    @BeforeEach
    void forget() {
        node.redis.call(commands -> node.redis.await(commands.del(RedisExchanges.KEY)));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void showsAllNodesWhatOneHasAsked() {
        String conversation = node.opened("p-1");
        one.keep(exchange(conversation, "first"));
        one.keep(exchange(conversation, "second"));

        assertThat(other.newest(10)).extracting(Exchange::sent).containsExactly("second", "first");
        assertThat(other.newest(1)).extracting(Exchange::sent).containsExactly("second");
    }

    @Test
    void keepsNoWordReadableOnceThePersonIsErased() {
        String conversation = node.opened("p-2");
        one.keep(exchange(conversation, "the words"));
        byte[] stored = node.redis.call(commands -> node.redis.await(commands.lindex(RedisExchanges.KEY, 0)));
        node.keys.destroy("p-2");

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("the words");
        assertThat(other.newest(10)).isEmpty();
    }

    @Test
    void keepsNothingOfAConversationThatDoesNotExist() {
        one.keep(exchange("no-such", "words"));

        assertThat(other.newest(10)).isEmpty();
    }

    private static Exchange exchange(String conversation, String sent) {
        return new Exchange(
                Instant.EPOCH, "answer", "answer@1", conversation, "stub", sent, "received", "answer", 1, 2, 3);
    }
}
