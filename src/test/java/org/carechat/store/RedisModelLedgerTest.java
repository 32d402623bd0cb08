package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.carechat.language.ModelLedger;
import org.carechat.language.ModelLedger.Spent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What nodes know of the language model together, in the real Redis.
class RedisModelLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> KEYS = List.of(
            RedisModelLedger.POWER,
            RedisModelLedger.spent(TODAY),
            RedisModelLedger.talked(TODAY, "c-1"),
            RedisModelLedger.talked(TODAY.plusDays(1), "c-1"),
            RedisModelLedger.turn("c-1", "c-1/1"),
            RedisModelLedger.turn("c-1", "c-1/2"));

    private final TestNode node = TestRedis.node();
    private final RedisModelLedger one = new RedisModelLedger(node.redis);
    private final RedisModelLedger other = new RedisModelLedger(node.redis);

    @BeforeEach
    void forget() {
        for (String key : KEYS) {
            node.redis.call(commands -> node.redis.await(commands.del(key)));
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void switchesAllNodes() {
        assertThat(other.power()).isEmpty();
        assertThat(one.power(false)).isTrue();
        assertThat(other.power()).contains(false);
        one.power(true);
        assertThat(other.power()).contains(true);
    }

    @Test
    void countsWhatAllNodesSpendInADay() {
        one.spend(TODAY, 100, 7);
        assertThat(other.spend(TODAY, 20, 3)).isEqualTo(new Spent(120, 10));
        assertThat(other.spend(TODAY.plusDays(1), 0, 0)).isEqualTo(new Spent(0, 0));
    }

    @Test
    void countsWhatAConversationSpendsOnAllNodes() {
        one.talked(TODAY, "c-1", "c-1/1", new Spent(100, 9));
        assertThat(talked(other, TODAY, "c-1/2", -30).conversation()).isEqualTo(new Spent(70, 9));
        assertThat(talked(other, TODAY.plusDays(1), "c-1/2", 0).conversation()).isEqualTo(new Spent(0, 0));
    }

    @Test
    void countsWhatATurnSpendsOnAllNodesAndSinceWhen() {
        one.talked(TODAY, "c-1", "c-1/1", new Spent(100, 9));
        ModelLedger.Talked again = talked(other, TODAY, "c-1/1", 20);
        assertThat(again.turn()).isEqualTo(new Spent(120, 9));
        assertThat(again.took()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(talked(other, TODAY, "c-1/2", 0).turn()).isEqualTo(new Spent(0, 0));
    }

    private static ModelLedger.Talked talked(RedisModelLedger ledger, LocalDate day, String turn, long tokens) {
        return ledger.talked(day, "c-1", turn, new Spent(tokens, 0)).orElseThrow();
    }
}
