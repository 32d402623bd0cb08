package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which conversation a known person comes back to, in Redis.
final class RedisPeople implements org.carechat.customer.People {

    private final RedisAccess redis;

    RedisPeople(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> conversation(String person) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(name(person)))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean remember(String person, String conversation, @Nullable String instead) {
        Args args = new Args().add(conversation).add(instead);
        return redis.write(RememberTalkScript.SCRIPT, new String[] {name(person)}, args)
                        .number(0)
                == 1;
    }

    private static String name(String person) {
        return Shard.personTag(person) + ":talk:" + person;
    }
}
