package org.carechat.store;

import io.lettuce.core.RedisFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.language.ModelLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The switch of the language model and what days and conversations have spent, in Redis, for all nodes together.
/// While Redis doesn't answer, a node goes on with what it has spent itself.
final class RedisModelLedger implements ModelLedger {

    static final String POWER = "{meta}:model";

    private static final Logger LOG = LoggerFactory.getLogger(RedisModelLedger.class);
    private static final Duration KEPT = Duration.ofDays(3);

    private final RedisAccess redis;
    private volatile Spent known = new Spent(0, 0);

    RedisModelLedger(RedisAccess redis) {
        this.redis = redis;
    }

    static String spent(LocalDate day) {
        return POWER + ":" + day;
    }

    @Override
    public Optional<Boolean> power() {
        try {
            byte[] set = redis.call(commands -> redis.await(commands.get(POWER)));
            return Optional.ofNullable(set).map(value -> new String(value, StandardCharsets.UTF_8).equals("on"));
        } catch (StoreUnavailable e) {
            LOG.debug("whether the model is switched on isn't known now", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean power(boolean on) {
        byte[] value = (on ? "on" : "off").getBytes(StandardCharsets.UTF_8);
        try {
            redis.durably(POWER, commands -> redis.await(commands.set(POWER, value)));
            return true;
        } catch (StoreUnavailable e) {
            LOG.warn("the model's switch could not be stored", e);
            return false;
        }
    }

    @Override
    public Spent spend(LocalDate day, long tokens, long microCost) {
        String key = spent(day);
        try {
            known = redis.call(commands -> {
                RedisFuture<Long> allTokens = commands.hincrby(key, "tokens", tokens);
                RedisFuture<Long> allCost = commands.hincrby(key, "cost", microCost);
                RedisFuture<Boolean> expires = commands.expire(key, KEPT.toSeconds());
                redis.await(expires);
                return new Spent(redis.await(allTokens), redis.await(allCost));
            });
        } catch (StoreUnavailable e) {
            LOG.debug("what was spent is counted on this node alone", e);
            known = new Spent(known.tokens() + tokens, known.microCost() + microCost);
        }
        return known;
    }

    static String talked(LocalDate day, String conversation) {
        return Shard.tag(conversation) + ":model:" + day + ":" + conversation;
    }

    @Override
    public OptionalLong talked(LocalDate day, String conversation, long tokens) {
        String key = talked(day, conversation);
        try {
            return OptionalLong.of(redis.call(commands -> {
                RedisFuture<Long> all = commands.incrby(key, tokens);
                redis.await(commands.expire(key, KEPT.toSeconds()));
                return redis.await(all);
            }));
        } catch (StoreUnavailable e) {
            LOG.debug("what a conversation has spent is counted on this node alone", e);
            return OptionalLong.empty();
        }
    }
}
