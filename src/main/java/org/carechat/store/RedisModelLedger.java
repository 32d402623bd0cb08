package org.carechat.store;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
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
                Adding all = new Adding(commands, key, new Spent(tokens, microCost));
                redis.await(commands.expire(key, KEPT.toSeconds()));
                return all.spent();
            });
        } catch (StoreUnavailable e) {
            LOG.debug("what was spent is counted on this node alone", e);
            known = new Spent(known.tokens() + tokens, known.microCost() + microCost);
        }
        return known;
    }

    static String talked(LocalDate day, String conversation) {
        return Shard.tag(conversation) + ":model:spent:" + day + ":" + conversation;
    }

    /// What the turn has spent; its age is how long ago it first asked.
    static String turn(String conversation, String turn) {
        return Shard.tag(conversation) + ":model:turn:" + turn;
    }

    @Override
    public Optional<Talked> talked(LocalDate day, String conversation, String turn, Spent more) {
        String all = talked(day, conversation);
        String one = turn(conversation, turn);
        try {
            return Optional.of(redis.call(commands -> {
                Adding inConversation = new Adding(commands, all, more);
                var _ = commands.expire(all, KEPT.toSeconds());
                Adding inTurn = new Adding(commands, one, more);
                long left = redis.await(commands.pttl(one));
                if (left < 0) {
                    redis.await(commands.pexpire(one, TURN.toMillis()));
                }
                Duration took = left < 0 ? Duration.ZERO : TURN.minusMillis(left);
                return new Talked(inConversation.spent(), inTurn.spent(), took);
            }));
        } catch (StoreUnavailable e) {
            LOG.debug("what a conversation has spent is counted on this node alone", e);
            return Optional.empty();
        }
    }

    /// An addition under way.
    private final class Adding {

        private final RedisFuture<Long> tokens;
        private final RedisFuture<Long> microCost;

        Adding(RedisClusterAsyncCommands<String, byte[]> commands, String key, Spent more) {
            tokens = commands.hincrby(key, "tokens", more.tokens());
            microCost = commands.hincrby(key, "cost", more.microCost());
        }

        Spent spent() {
            return new Spent(redis.await(tokens), redis.await(microCost));
        }
    }
}
