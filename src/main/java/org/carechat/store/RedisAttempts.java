package org.carechat.store;

import java.time.Duration;
import org.carechat.desk.Attempts;

/// Counted attempts, in Redis, for all nodes together.
final class RedisAttempts implements Attempts {

    private final RedisAccess redis;

    RedisAttempts(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public long count(String key, Duration window) {
        String[] keys = {DeskKeys.tries(key)};
        return redis.write(CountScript.SCRIPT, keys, new Args().add(window.toMillis()))
                .number(0);
    }

    @Override
    public void forget(String key) {
        redis.call(commands -> redis.await(commands.del(DeskKeys.tries(key))));
    }
}
