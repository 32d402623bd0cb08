package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long now;
    private final RateLimit limit = new RateLimit(20, () -> now);

    @Test
    void letsExactlySoManyThroughInAMinute() {
        assertThat(IntStream.range(0, 20).allMatch(i -> limit.take("a").isEmpty()))
                .isTrue();

        assertThat(limit.take("a")).contains(Duration.ofMinutes(1));
    }

    @Test
    void countsEachKeyByItself() {
        IntStream.range(0, 20).forEach(i -> limit.take("a"));

        assertThat(limit.take("b")).isEmpty();
    }

    @Test
    void saysWhenTheOldestIsAMinuteAgo() {
        limit.take("a");
        now += Duration.ofSeconds(50).toNanos();
        IntStream.range(0, 19).forEach(i -> limit.take("a"));

        assertThat(limit.take("a")).contains(Duration.ofSeconds(10));
        now += Duration.ofSeconds(10).toNanos();
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).contains(Duration.ofSeconds(50));
    }
}
