package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carechat.customer.Openings;

/// Which conversation a request opened, in Redis.
final class RedisOpenings implements Openings {

    private final RedisAccess redis;
    private final Clock clock;

    RedisOpenings(RedisAccess redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Optional<String> opened(String key) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(name(key)))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public String remember(String key, String conversation, Instant until) {
        long life = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        Args args = new Args().add(conversation).add(life);
        return redis.write(RememberOpeningScript.SCRIPT, new String[] {name(key)}, args)
                .text(0);
    }

    private static String name(String key) {
        return "opening:" + key;
    }
}
