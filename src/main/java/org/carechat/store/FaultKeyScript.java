package org.carechat.store;

/// Finds the key under which a fault is booked, or takes a fresh one. `ARGV`: product, fresh key, for how long it
/// is kept (ms). Answer: the key.
final class FaultKeyScript {

    static final Script SCRIPT = Script.of("""
        local product, fresh, kept = unpack(ARGV)
        local known = redis.call('HGET', KEYS[1], product) or fresh
        -- Written again where it is known, so that waiting for replicas covers what an earlier call wrote.
        redis.call('HSET', KEYS[1], product, known)
        redis.call('PEXPIRE', KEYS[1], kept)
        return {known}
        """);

    private FaultKeyScript() {}
}
