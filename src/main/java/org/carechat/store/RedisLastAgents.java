package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.carechat.handoff.LastAgents;

/// Whom customers had last, in Redis, which forgets it after a season.
final class RedisLastAgents implements LastAgents {

    private static final Duration KEPT = Duration.ofDays(90);

    private final RedisAccess redis;

    RedisLastAgents(RedisAccess redis) {
        this.redis = redis;
    }

    static String key(String person) {
        return Shard.personTag(person) + ":agent:" + person;
    }

    @Override
    public void served(String person, String agent) {
        byte[] value = agent.getBytes(StandardCharsets.UTF_8);
        redis.call(commands -> redis.await(commands.psetex(key(person), KEPT.toMillis(), value)));
    }

    @Override
    public Optional<String> of(String person) {
        return redis.call(commands -> Optional.ofNullable(redis.await(commands.get(key(person)))))
                .map(agent -> new String(agent, StandardCharsets.UTF_8));
    }
}
