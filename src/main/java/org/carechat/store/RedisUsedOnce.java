package org.carechat.store;

import io.lettuce.core.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.carechat.customer.UsedOnce;

/// What was used, in Redis: `SET … NX`, so that of several nodes one is the first.
final class RedisUsedOnce implements UsedOnce {

    private final RedisAccess redis;
    private final Clock clock;

    RedisUsedOnce(RedisAccess redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public boolean first(String id, Instant until) {
        String key = "used:" + id;
        long life = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        return redis.durably(
                key,
                commands -> redis.await(commands.set(
                                key, new byte[0], SetArgs.Builder.nx().px(life)))
                        != null);
    }
}
