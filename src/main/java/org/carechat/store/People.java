package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Whose conversation it is, and that person's key. A conversation never changes its person. Thread-safe.
final class People {

    private static final int CACHED = 20_000;

    private final RedisAccess redis;
    private final PersonKeyRing keys;
    private final Cache<String> persons = new Cache<>(CACHED);

    People(RedisAccess redis, PersonKeyRing keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /// @return empty where there is no such conversation
    Optional<String> person(String conversation) {
        return persons.get(conversation, this::fetch);
    }

    /// @return empty where there is no such conversation, or the person's key was destroyed
    Optional<DataKey> key(String conversation) {
        return person(conversation).flatMap(keys::find);
    }

    /// Remembers that a conversation which begins is that person's, so that it is found when they ask for what is
    /// held, or have it erased.
    void joins(String person, String conversation) {
        String key = conversations(person);
        byte[] id = conversation.getBytes(StandardCharsets.UTF_8);
        redis.durably(key, commands -> redis.await(commands.sadd(key, id)));
    }

    /// @return the key of the set of a person's conversations
    static String conversations(String person) {
        return Shard.personTag(person) + ":talks:" + person;
    }

    /// @return the person's key, made now where there is none: for a conversation that begins
    DataKey keyFor(String person) {
        return keys.make(person);
    }

    /// @return empty where it was destroyed
    Optional<DataKey> keyOf(String person) {
        return keys.find(person);
    }

    private Optional<String> fetch(String conversation) {
        String head = ConversationKeys.head(conversation);
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.hget(head, "person"))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
