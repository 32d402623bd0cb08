package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carechat.language.ModelLedger.Spent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What nodes know of the language model together, in the real Redis.
class RedisModelLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestNode node = TestRedis.node();
    private final RedisModelLedger one = new RedisModelLedger(node.redis);
    private final RedisModelLedger other = new RedisModelLedger(node.redis);

    @BeforeEach
    void forget() {
        for (String key :
                List.of(RedisModelLedger.POWER, RedisModelLedger.spent(TODAY), RedisModelLedger.talked(TODAY, "c-1"))) {
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
        one.talked(TODAY, "c-1", 100);
        assertThat(other.talked(TODAY, "c-1", -30)).hasValue(70);
        assertThat(other.talked(TODAY.plusDays(1), "c-1", 0)).hasValue(0);
    }
}
