package org.carechat.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carechat.cases.Case;
import org.carechat.cases.Cases;

/// Cases in Redis. The case itself is the truth; lists and the way from a number are written beside it, and again
/// with every change.
final class RedisCases implements Cases {

    /// How long a case is kept after it was closed.
    private static final Duration KEPT = Duration.ofDays(400);

    private final RedisAccess redis;
    private final CaseRecords records;
    private final CaseIndex index;

    RedisCases(RedisAccess redis, CaseRecords records) {
        this.redis = redis;
        this.records = records;
        this.index = new CaseIndex(redis);
    }

    /// Nothing is kept for a person whose key was destroyed.
    @Override
    public Case open(Case fresh) {
        Optional<byte[]> sealed = records.seal(fresh);
        if (sealed.isEmpty()) {
            return fresh;
        }
        Case kept = find(fresh.id()).orElseGet(() -> written(fresh, sealed.get()));
        index.write(kept);
        return kept;
    }

    private Case written(Case fresh, byte[] sealed) {
        if (!index.reserve(fresh.number(), fresh.id())) {
            throw new NumberTaken(fresh.number());
        }
        index.announce(fresh.id());
        byte[] there = redis.write(CaseOpenScript.SCRIPT, keys(fresh.id()), new Args().add(sealed))
                .bytes(0);
        return records.open(fresh.id(), there).orElse(fresh);
    }

    @Override
    public Optional<Case> find(String id) {
        return stored(id).flatMap(bytes -> records.open(id, bytes));
    }

    @Override
    public Optional<Case> numbered(String number) {
        return index.numbered(number).flatMap(this::find);
    }

    @Override
    public List<Case> of(String person) {
        return index.of(person).stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(Case::openedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Case> change(String id, UnaryOperator<Case> change) {
        while (true) {
            Optional<byte[]> stored = stored(id);
            Optional<Case> before = stored.flatMap(bytes -> records.open(id, bytes));
            if (before.isEmpty()) {
                index.forget(id);
                return Optional.empty();
            }
            Case after = change.apply(before.get());
            if (after.equals(before.get()) || replaced(stored.orElseThrow(), after)) {
                index.write(after);
                return Optional.of(after);
            }
        }
    }

    @Override
    public List<Case> open(int max) {
        return known(index.open(max));
    }

    @Override
    public List<Case> newest(int max) {
        return known(index.newest(max));
    }

    @Override
    public List<String> due(Instant until, int max) {
        return index.due(until, max);
    }

    @Override
    public List<Case> promisedFor(Instant from, Instant to, int max) {
        return known(index.promisedFor(from, to, max));
    }

    /// What can't be read any more is listed no more.
    private List<Case> known(List<String> ids) {
        return ids.stream()
                .flatMap(id -> {
                    Optional<Case> found = find(id);
                    if (found.isEmpty()) {
                        index.forget(id);
                    }
                    return found.stream();
                })
                .toList();
    }

    private boolean replaced(byte[] before, Case after) {
        Optional<byte[]> sealed = records.seal(after);
        long kept = after.isOpen() ? 0 : KEPT.toMillis();
        index.announce(after.id());
        return sealed.isEmpty()
                || redis.write(
                                        CaseChangeScript.SCRIPT,
                                        keys(after.id()),
                                        new Args().add(before).add(sealed.get()).add(kept))
                                .number(0)
                        == 1;
    }

    private Optional<byte[]> stored(String id) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(CaseKeys.of(id)))));
    }

    private static String[] keys(String id) {
        return new String[] {CaseKeys.of(id)};
    }
}
