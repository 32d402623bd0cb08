package org.carechat.store;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.language.ModelLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The switch of the language model and what days, conversations and turns have spent, in Redis, for all nodes
/// together. While Redis doesn't answer, a node goes on with what it has heard last and spends itself.
final class RedisModelLedger implements ModelLedger {

    static final String POWER = "{meta}:model";

    private static final Logger LOG = LoggerFactory.getLogger(RedisModelLedger.class);
    private static final Duration KEPT = Duration.ofDays(3);
    /// Longer than any turn asks.
    private static final Duration TURN = Duration.ofMinutes(10);
    private static final byte[] NONE = {'0'};

    private final RedisAccess redis;
    private volatile Spent known = new Spent(0, 0);
    private volatile Optional<Boolean> set = Optional.empty();

    RedisModelLedger(RedisAccess redis) {
        this.redis = redis;
    }

    static String spent(LocalDate day) {
        return POWER + ":" + day;
    }

    @Override
    public Optional<Boolean> power() {
        try {
            byte[] found = redis.call(commands -> redis.await(commands.get(POWER)));
            set = Optional.ofNullable(found).map(value -> new String(value, StandardCharsets.UTF_8).equals("on"));
        } catch (StoreUnavailable e) {
            LOG.debug("whether the model is switched on isn't known now, so it stays as it was", e);
        }
        return set;
    }

    @Override
    public boolean power(boolean on) {
        byte[] value = (on ? "on" : "off").getBytes(StandardCharsets.UTF_8);
        set = Optional.of(on);
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

    /// Its value is what the turn has spent, its age how long ago it first asked.
    static String turn(String conversation, String turn) {
        return Shard.tag(conversation) + ":model:turn:" + turn;
    }

    @Override
    public Optional<Talked> talked(LocalDate day, String conversation, String turn, long tokens) {
        String all = talked(day, conversation);
        String one = turn(conversation, turn);
        try {
            return Optional.of(redis.call(commands -> {
                RedisFuture<Long> inConversation = commands.incrby(all, tokens);
                commands.expire(all, KEPT.toSeconds());
                RedisFuture<String> begun =
                        commands.set(one, NONE, SetArgs.Builder.nx().px(TURN.toMillis()));
                RedisFuture<Long> inTurn = commands.incrby(one, tokens);
                RedisFuture<Long> left = commands.pttl(one);
                redis.await(begun);
                Duration took = TURN.minusMillis(redis.await(left));
                return new Talked(redis.await(inConversation), redis.await(inTurn), took);
            }));
        } catch (StoreUnavailable e) {
            LOG.debug("what a conversation has spent is counted on this node alone", e);
            return Optional.empty();
        }
    }
}
