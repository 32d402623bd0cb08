package org.carechat.store;

/// Takes the delivery that is due first; it is due again after the lease. `KEYS`: due, tries, dead. `ARGV`: lease
/// (ms). Answer: its name and which try this is; nothing where none is due.
final class HookClaimScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local name = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 1)[1]
        if not name then return {} end
        redis.call('ZADD', KEYS[1], 'XX', now + ARGV[1], name)
        return {name, redis.call('HINCRBY', KEYS[2], name, 1)}
        """);

    private HookClaimScript() {}
}
