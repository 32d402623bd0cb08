package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which conversation a known person comes back to, in Redis.
final class RedisPeople implements org.carechat.customer.People {

    private final RedisAccess redis;
    private final RedisSearchIndex search;

    /// @param search forgets what conversations are found by
    RedisPeople(RedisAccess redis, RedisSearchIndex search) {
        this.search = search;
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

    @Override
    public List<String> conversations(String person) {
        String key = org.carechat.store.People.conversations(person);
        return redis.call(commands -> redis.await(commands.smembers(key))).stream()
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    /// A conversation that the person began meanwhile stays.
    @Override
    public void forget(String person, Collection<String> conversations) {
        if (conversation(person).filter(conversations::contains).isPresent()) {
            redis.durably(name(person), commands -> redis.await(commands.del(name(person))));
        }
        conversations.forEach(search::forget);
        redis.durably(RedisLastAgents.key(person), commands -> redis.await(commands.del(RedisLastAgents.key(person))));
        String key = org.carechat.store.People.conversations(person);
        byte[][] ids = conversations.stream()
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        if (ids.length > 0) {
            redis.durably(key, commands -> redis.await(commands.srem(key, ids)));
        }
    }

    private static String name(String person) {
        return Shard.personTag(person) + ":talk:" + person;
    }
}
