package org.carechat.store;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Journal;

/// The journal in Redis.
final class RedisJournal implements Journal {

    private final RedisAccess redis;
    private final People people;
    private final Records records;

    RedisJournal(RedisAccess redis, People people, Records records) {
        this.redis = redis;
        this.people = people;
        this.records = records;
    }

    @Override
    public List<Entry> entries(String conversation, long after) {
        String journal = ConversationKeys.journal(conversation);
        List<byte[]> stored = redis.call(commands -> redis.await(commands.lrange(journal, after, -1)));
        return stored.isEmpty() ? List.of() : records.entries(conversation, stored, people.key(conversation));
    }

    /// @throws IllegalArgumentException where there is no such conversation
    @Override
    public void append(String conversation, List<Entry> entries) {
        Optional<DataKey> key = people.key(conversation);
        Args args = new Args().addAll(records.entryBytes(conversation, entries, key));
        if (redis.write(AppendScript.SCRIPT, ConversationKeys.of(conversation), args)
                .isEmpty()) {
            throw new IllegalArgumentException("there is no conversation " + conversation);
        }
    }
}
