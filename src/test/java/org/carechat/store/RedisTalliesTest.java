package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.carechat.reports.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The counts of the reports in the real Redis.
class RedisTalliesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TestNode node = TestRedis.node();
    private final RedisTallies tallies = new RedisTallies(node.redis);
    private final String conversation = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsCounted() {
        node.redis.call(commands ->
                node.redis.await(commands.del("{report}:day:2026-11-22", "{report}:day:2026-11-23", "{report}:claim")));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Tally tally(String name, long count) {
        Tally tally = new Tally();
        tally.add(DAY, name, count);
        return tally;
    }

    private Map<LocalDate, Map<String, Long>> counted() {
        return tallies.between(DAY.minusDays(1), DAY.plusDays(1));
    }

    @Test
    void countsAConversationOnceHoweverOftenItIsCounted() {
        tallies.put(conversation, 4, tally("messages", 2));
        tallies.put(conversation, 4, tally("messages", 2));
        tallies.put(UUID.randomUUID().toString(), 4, tally("messages", 3));

        assertThat(counted()).isEqualTo(Map.of(DAY, Map.of("messages", 5L)));
    }

    @Test
    void replacesWhatWasCountedBefore() {
        tallies.put(conversation, 4, tally("rated:2", 1));
        Tally later = tally("rated:5", 1);
        later.add(DAY.plusDays(1), "messages", 1);
        tallies.put(conversation, 6, later);

        assertThat(counted().get(DAY)).containsEntry("rated:2", 0L).containsEntry("rated:5", 1L);
        assertThat(counted().get(DAY.plusDays(1))).containsEntry("messages", 1L);
    }

    /// Who is served at once has waited no seconds at all.
    @Test
    void countsOnAfterALengthOfNothing() {
        tallies.put(conversation, 4, tally("waited-seconds", 0));
        tallies.put(conversation, 6, tally("messages", 1));

        assertThat(counted().get(DAY)).containsEntry("messages", 1L);
    }

    @Test
    void ignoresWhoeverCountedLess() {
        tallies.put(conversation, 6, tally("messages", 3));
        tallies.put(conversation, 4, tally("messages", 2));

        assertThat(counted()).isEqualTo(Map.of(DAY, Map.of("messages", 3L)));
    }

    @Test
    void letsOneNodeCountAtATime() {
        assertThat(tallies.claim(Duration.ofMinutes(1))).isTrue();
        assertThat(tallies.claim(Duration.ofMinutes(1))).isFalse();
    }
}
