package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carechat.webhooks.ConversationNews;

/// Conversations in which something has happened that others are to be told, in Redis: noted by the scripts that
/// write it.
final class RedisConversationNews implements ConversationNews {

    private static final String TOLD = "told";

    private final RedisAccess redis;

    RedisConversationNews(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public List<String> noted() {
        return redis.everyShard(HeldScript.SCRIPT, shard -> ConversationKeys.moved(Shard.tag(shard)), new Args());
    }

    @Override
    public long told(String conversation) {
        String head = ConversationKeys.head(conversation);
        byte[] told = redis.call(commands -> redis.await(commands.hget(head, TOLD)));
        return told == null ? 0 : Long.parseLong(new String(told, StandardCharsets.UTF_8));
    }

    @Override
    public void told(String conversation, long seq) {
        redis.write(
                ConversationToldScript.SCRIPT,
                ConversationKeys.of(conversation),
                new Args().add(conversation).add(seq));
    }
}
