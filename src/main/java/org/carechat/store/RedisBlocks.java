package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.customer.Blocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may not write, in Redis: so few that each node knows all of them, and asks once a second.
final class RedisBlocks implements Blocks {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBlocks.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Known(Map<String, Instant> until, long at) {}

    private final RedisAccess redis;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Known known;

    /// @param nanos a clock that only ticks forward
    RedisBlocks(RedisAccess redis, Clock clock, LongSupplier nanos) {
        this.redis = redis;
        this.clock = clock;
        this.nanos = nanos;
        this.known = new Known(Map.of(), nanos.getAsLong() - FRESH - 1);
    }

    @Override
    public void block(String person, Instant until) {
        byte[] value = Long.toString(until.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
        redis.durably(DeskKeys.BLOCKED, commands -> redis.await(commands.hset(DeskKeys.BLOCKED, person, value)));
        fetch();
    }

    @Override
    public void lift(String person) {
        redis.durably(DeskKeys.BLOCKED, commands -> redis.await(commands.hdel(DeskKeys.BLOCKED, person)));
        fetch();
    }

    @Override
    public Optional<Instant> until(String person) {
        Known last = known;
        if (nanos.getAsLong() - last.at() > FRESH) {
            // Whoever else asks meanwhile gets what was known.
            known = new Known(last.until(), nanos.getAsLong());
            try {
                last = fetch();
            } catch (StoreUnavailable e) {
                LOG.debug("who is blocked can't be read now", e);
            }
        }
        return Optional.ofNullable(last.until().get(person)).filter(clock.instant()::isBefore);
    }

    private Known fetch() {
        Map<String, byte[]> all = redis.call(commands -> redis.await(commands.hgetall(DeskKeys.BLOCKED)));
        Map<String, Instant> until = new HashMap<>();
        all.forEach((person, millis) ->
                until.put(person, Instant.ofEpochMilli(Long.parseLong(new String(millis, StandardCharsets.UTF_8)))));
        Known now = new Known(Map.copyOf(until), nanos.getAsLong());
        known = now;
        dropOver(until);
        return now;
    }

    private void dropOver(Map<String, Instant> until) {
        String[] over = until.entrySet().stream()
                .filter(block -> block.getValue().isBefore(clock.instant()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        if (over.length > 0) {
            redis.call(commands -> redis.await(commands.hdel(DeskKeys.BLOCKED, over)));
        }
    }
}
