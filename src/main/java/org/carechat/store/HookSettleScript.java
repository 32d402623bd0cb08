package org.carechat.store;

/// Forgets a delivery that needs no more tries. `KEYS`: due, tries, dead. `ARGV`: its name. Answer: nothing.
final class HookSettleScript {

    static final Script SCRIPT = Script.of("""
        redis.call('ZREM', KEYS[1], ARGV[1])
        redis.call('HDEL', KEYS[2], ARGV[1])
        return {}
        """);

    private HookSettleScript() {}
}
