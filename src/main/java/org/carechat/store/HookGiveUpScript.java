package org.carechat.store;

/// Puts away a delivery that has been tried often enough. `KEYS`: due, tries, dead. `ARGV`: its name, the time
/// (ms). Answer: nothing.
final class HookGiveUpScript {

    static final Script SCRIPT = Script.of("""
        redis.call('ZREM', KEYS[1], ARGV[1])
        redis.call('HDEL', KEYS[2], ARGV[1])
        redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
        redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -1001)
        return {}
        """);

    private HookGiveUpScript() {}
}
