package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.carechat.conversation.PersonKeys;

/// The data keys of people: random, made at the first conversation, kept wrapped by the master key in the person's
/// shard. A node keeps those that it used last, and forgets them as soon as one is destroyed anywhere; after its
/// subscription was interrupted it forgets all.
final class PersonKeyRing implements PersonKeys {

    /// Tells all nodes which person's key is gone.
    static final String CHANNEL = "carechat:keys";

    private static final String MASTER = "{meta}:master";
    private static final int CACHED = 20_000;

    private final RedisAccess redis;
    private final MasterKey master;
    private final SecureRandom random;
    private final Cache<DataKey> cache = new Cache<>(CACHED);

    PersonKeyRing(RedisAccess redis, MasterKey master, SecureRandom random) {
        this.redis = redis;
        this.master = master;
        this.random = random;
    }

    /// @throws IllegalStateException where the store was written with another master key
    void checkMaster() {
        byte[] mine = master.fingerprint().getBytes(StandardCharsets.UTF_8);
        byte[] known = redis.durably(MASTER, commands -> {
            redis.await(commands.setnx(MASTER, mine));
            return redis.await(commands.get(MASTER));
        });
        if (!Arrays.equals(mine, known)) {
            throw new IllegalStateException(
                    "The store was written with another master key than this service has. Set carechat.keys.master (or"
                            + " put back data/master.key), the same for all services on one store.");
        }
    }

    void listen(Subscription subscription) {
        subscription.on(CHANNEL, cache::forget, cache::forgetAll);
    }

    /// @return the person's key, made now where there is none
    DataKey make(String person) {
        return find(person).orElseGet(() -> {
            byte[] wrapped = master.wrap(person, DataKey.random(random));
            redis.durably(key(person), commands -> redis.await(commands.setnx(key(person), wrapped)));
            return find(person)
                    .orElseThrow(() -> new IllegalStateException("the person's key was destroyed while it was made"));
        });
    }

    /// @return empty where it was destroyed
    Optional<DataKey> find(String person) {
        return cache.get(
                person,
                id -> Optional.ofNullable(redis.call(commands -> redis.await(commands.get(key(id)))))
                        .map(wrapped -> master.unwrap(id, wrapped)));
    }

    @Override
    public void destroy(String person) {
        redis.durably(key(person), commands -> redis.await(commands.del(key(person))));
        cache.forget(person);
        redis.call(commands -> redis.await(commands.publish(CHANNEL, person.getBytes(StandardCharsets.UTF_8))));
    }

    private static String key(String person) {
        return Shard.personTag(person) + ":key:" + person;
    }
}
