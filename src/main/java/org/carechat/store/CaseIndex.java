package org.carechat.store;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carechat.cases.Case;

/// The lists of cases, beside the cases themselves.
final class CaseIndex {

    private static final String[] KEYS = {CaseKeys.OPEN, CaseKeys.DUE, CaseKeys.ALL, CaseKeys.PROMISED};
    private static final int LISTED = 10_000;
    private static final Duration REPORTED = Duration.ofDays(400);
    /// Behind every time that is meant.
    private static final long NEVER = 9_000_000_000_000_000L;

    private final RedisAccess redis;

    CaseIndex(RedisAccess redis) {
        this.redis = redis;
    }

    /// Whoever tells others of cases looks only at those that are noted, so that comes before it is written.
    void announce(String id) {
        redis.write(BookNewsScript.SCRIPT, new String[] {CaseKeys.NEWS}, new Args().add(id));
    }

    void write(Case one) {
        Args args = new Args()
                .add(one.id())
                .add(one.openedAt().toEpochMilli())
                .add(LISTED)
                .add(place(one))
                .add(one.due()
                        .filter(due -> one.isOpen())
                        .map(CaseIndex::millis)
                        .orElse(""))
                .add(one.changedAt().minus(REPORTED).toEpochMilli());
        one.promises()
                .forEach(promise -> args.add(promise.id()).add(promise.due().toEpochMilli()));
        redis.write(CaseIndexScript.SCRIPT, KEYS, args);
        String person = CaseKeys.person(one.person());
        redis.durably(person, commands -> redis.await(commands.sadd(person, bytes(one.id()))));
    }

    void forget(String id) {
        redis.call(commands -> redis.await(commands.zrem(CaseKeys.OPEN, bytes(id))));
        redis.call(commands -> redis.await(commands.zrem(CaseKeys.DUE, bytes(id))));
        redis.call(commands -> redis.await(commands.zrem(CaseKeys.ALL, bytes(id))));
    }

    /// @return whether the number leads to that case now, and to no other
    boolean reserve(String number, String id) {
        String key = CaseKeys.number(number);
        byte[] known = redis.durably(key, commands -> {
            redis.await(commands.setnx(key, bytes(id)));
            return redis.await(commands.get(key));
        });
        return text(known).equals(id);
    }

    Optional<String> numbered(String number) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(CaseKeys.number(number)))))
                .map(CaseIndex::text);
    }

    List<String> of(String person) {
        return redis.call(commands -> redis.await(commands.smembers(CaseKeys.person(person)))).stream()
                .map(CaseIndex::text)
                .toList();
    }

    List<String> open(int max) {
        return texts(redis.call(commands -> redis.await(commands.zrange(CaseKeys.OPEN, 0, max - 1))));
    }

    List<String> newest(int max) {
        return texts(redis.call(commands -> redis.await(commands.zrevrange(CaseKeys.ALL, 0, max - 1))));
    }

    List<String> due(Instant until, int max) {
        return texts(redis.call(commands -> redis.await(
                commands.zrangebyscore(CaseKeys.DUE, Range.create(0, until.toEpochMilli()), Limit.create(0, max)))));
    }

    /// @return ids of cases, each once
    List<String> promisedFor(Instant from, Instant to, int max) {
        return texts(redis.call(commands -> redis.await(commands.zrangebyscore(
                        CaseKeys.PROMISED,
                        Range.from(
                                Range.Boundary.including(from.toEpochMilli()),
                                Range.Boundary.excluding(to.toEpochMilli())),
                        Limit.create(0, max)))))
                .stream()
                .map(member -> member.substring(0, member.indexOf(' ')))
                .distinct()
                .toList();
    }

    /// What has escalated stands before everything that is only due.
    private static String place(Case one) {
        if (!one.isOpen()) {
            return "";
        }
        Instant escalated = one.escalatedAt();
        long due = one.due().map(Instant::toEpochMilli).orElse(NEVER);
        return Long.toString(escalated == null ? due : escalated.toEpochMilli() / 1_000_000);
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static List<String> texts(List<byte[]> values) {
        return values.stream().map(CaseIndex::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
