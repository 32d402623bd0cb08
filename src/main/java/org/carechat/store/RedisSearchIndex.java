package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.carechat.handoff.SearchIndex;

/// What conversations are found by, in Redis: under a keyed digest, so that whoever reads the store can't tell what
/// it stands for, nor try all phone numbers.
final class RedisSearchIndex implements SearchIndex {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final int MOST = 50;
    private static final int DIGEST_BYTES = 16;

    private final RedisAccess redis;
    private final MasterKey master;

    RedisSearchIndex(RedisAccess redis, MasterKey master) {
        this.redis = redis;
        this.master = master;
    }

    @Override
    public void note(String conversation, Collection<String> terms) {
        List<String> keys = terms.stream().map(this::key).toList();
        byte[] id = bytes(conversation);
        String mine = mine(conversation);
        redis.call(commands -> {
            for (String key : keys) {
                redis.await(commands.sadd(mine, bytes(key)));
                redis.await(commands.sadd(key, id));
                redis.await(commands.expire(key, KEPT.toSeconds()));
            }
            return redis.await(commands.expire(mine, KEPT.toSeconds()));
        });
    }

    @Override
    public List<String> find(String term) {
        return redis.call(commands -> redis.await(commands.smembers(key(term)))).stream()
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .toList();
    }

    /// Takes a conversation out of all that it was found by.
    void forget(String conversation) {
        String mine = mine(conversation);
        redis.durably(mine, commands -> {
            for (byte[] key : redis.await(commands.smembers(mine))) {
                redis.await(commands.srem(new String(key, StandardCharsets.UTF_8), bytes(conversation)));
            }
            return redis.await(commands.del(mine));
        });
    }

    private String key(String term) {
        byte[] signed = master.sign(bytes("search " + term));
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, DIGEST_BYTES));
        return "{find:" + digest + "}";
    }

    private static String mine(String conversation) {
        return Shard.tag(conversation) + ":found:" + conversation;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
