package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.carechat.booking.Ledger;

/// Whose visits there are, in Redis. What is kept of a person is forgotten when nothing was added for longer than
/// visits are kept.
final class RedisLedger implements Ledger {

    /// Longer than anybody can book ahead, and what a visit is kept for.
    private static final Duration LONGEST = BookKeys.KEPT.plusDays(60);

    private static final Duration DAY = Duration.ofDays(1);

    private final RedisAccess redis;

    RedisLedger(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void add(String person, String appointment) {
        String key = BookKeys.person(person);
        redis.durably(key, commands -> {
            redis.await(commands.sadd(key, bytes(appointment)));
            return redis.await(commands.pexpire(key, LONGEST.toMillis()));
        });
    }

    @Override
    public List<String> of(String person) {
        return redis.call(commands -> redis.await(commands.smembers(BookKeys.person(person)))).stream()
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public String faultKey(String person, String product, String fresh) {
        Args args = new Args().add(product).add(fresh).add(LONGEST.toMillis());
        return redis.write(FaultKeyScript.SCRIPT, faults(person), args).text(0);
    }

    @Override
    public void settled(String person, String product, String key) {
        redis.write(
                FaultSettledScript.SCRIPT,
                faults(person),
                new Args().add(product).add(key));
    }

    @Override
    public long guessed(String number) {
        String[] keys = {BookKeys.guesses(number)};
        return redis.write(CountScript.SCRIPT, keys, new Args().add(DAY.toMillis()))
                .number(0);
    }

    @Override
    public void forget(String person) {
        String visits = BookKeys.person(person);
        String faults = BookKeys.faults(person);
        redis.durably(visits, commands -> redis.await(commands.del(visits)));
        redis.durably(faults, commands -> redis.await(commands.del(faults)));
    }

    private static String[] faults(String person) {
        return new String[] {BookKeys.faults(person)};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
