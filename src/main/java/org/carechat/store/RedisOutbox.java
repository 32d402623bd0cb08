package org.carechat.store;

import io.lettuce.core.ScoredValue;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carechat.webhooks.Outbox;

/// What receivers are still to be told, in Redis.
final class RedisOutbox implements Outbox {

    private static final String GATHERING = "{hook}:gathering";

    private final RedisAccess redis;

    RedisOutbox(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public boolean gathers(Duration most) {
        SetArgs onlyOne = SetArgs.Builder.nx().px(most.toMillis());
        return "OK".equals(redis.call(commands -> redis.await(commands.set(GATHERING, new byte[] {'1'}, onlyOne))));
    }

    @Override
    public void add(String receiver, List<String> items) {
        Args args = new Args();
        items.forEach(args::add);
        redis.write(HookAddScript.SCRIPT, HookKeys.of(receiver), args);
    }

    @Override
    public Optional<Delivery> claim(String receiver, Duration lease) {
        Answer answer = redis.write(HookClaimScript.SCRIPT, HookKeys.of(receiver), new Args().add(lease.toMillis()));
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery(receiver, answer.text(0), (int) answer.number(1)));
    }

    @Override
    public void settled(Delivery delivery) {
        redis.write(HookSettleScript.SCRIPT, HookKeys.of(delivery.receiver()), new Args().add(delivery.item()));
    }

    @Override
    public void later(Delivery delivery, Duration wait) {
        Args args = new Args().add(delivery.item()).add(wait.toMillis());
        redis.write(HookLaterScript.SCRIPT, HookKeys.of(delivery.receiver()), args);
    }

    @Override
    public void giveUp(Delivery delivery, Instant at) {
        Args args = new Args().add(delivery.item()).add(at.toEpochMilli());
        redis.write(HookGiveUpScript.SCRIPT, HookKeys.of(delivery.receiver()), args);
    }

    @Override
    public long waiting(String receiver) {
        return redis.call(commands -> redis.await(commands.zcard(HookKeys.due(receiver))));
    }

    @Override
    public List<Dead> dead(String receiver) {
        List<ScoredValue<byte[]>> dead =
                redis.call(commands -> redis.await(commands.zrevrangeWithScores(HookKeys.dead(receiver), 0, -1)));
        return dead.stream()
                .map(one -> new Dead(new String(one.getValue(), StandardCharsets.UTF_8), Instant.ofEpochMilli((long)
                        one.getScore())))
                .toList();
    }

    @Override
    public int revive(String receiver) {
        return (int) redis.write(HookReviveScript.SCRIPT, HookKeys.of(receiver), new Args())
                .number(0);
    }
}
