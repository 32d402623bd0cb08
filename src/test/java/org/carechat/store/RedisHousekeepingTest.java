package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.carechat.handoff.AgentSkill;
import org.carechat.handoff.Banner;
import org.carechat.handoff.Holiday;
import org.carechat.handoff.HouseRules;
import org.carechat.handoff.OpeningHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The house rules, in the real Redis.
class RedisHousekeepingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestNode node = TestRedis.node();
    private final AtomicLong ticks = new AtomicLong();
    private final RedisHousekeeping house = new RedisHousekeeping(node.redis, JSON, ticks::get);

    @BeforeEach
    void forget() {
        node.redis.call(commands -> node.redis.await(commands.del(DeskKeys.RULES)));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void later() {
        ticks.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void keepsAllThatIsSet() {
        HouseRules wanted = new HouseRules(
                new OpeningHours(
                        "1-5 08:30-20:00",
                        List.of(new Holiday(
                                LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), "国庆", "09:00-12:00"))),
                List.of(new AgentSkill("gas", "燃气", Set.of("gas-stove"), Set.of("danger"))),
                false,
                new Banner("维护中", Instant.parse("2026-11-22T12:00:00Z")),
                true);

        house.change(rules -> wanted);

        assertThat(new RedisHousekeeping(node.redis, JSON, ticks::get).rules()).isEqualTo(wanted);
    }

    @Test
    void followsOtherNodesAfterASecond() {
        assertThat(house.rules()).isEqualTo(HouseRules.INITIAL);

        new RedisHousekeeping(node.redis, JSON, ticks::get).change(rules -> rules.bot(false));
        assertThat(house.rules().bot()).isTrue();
        later();

        assertThat(house.rules().bot()).isFalse();
    }

    @Test
    void losesNoChangeOfTwoAtOnce() {
        RedisHousekeeping other = new RedisHousekeeping(node.redis, JSON, ticks::get);
        AtomicBoolean first = new AtomicBoolean(true);

        house.change(rules -> {
            if (first.getAndSet(false)) {
                other.change(theirs -> theirs.push(true));
            }
            return rules.bot(false);
        });
        later();

        assertThat(other.rules().bot()).isFalse();
        assertThat(other.rules().push()).isTrue();
    }
}
