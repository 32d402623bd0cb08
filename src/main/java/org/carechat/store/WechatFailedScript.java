package org.carechat.store;

/// Notes that a piece wasn't taken. `KEYS`: talk. `ARGV`: holder, why nothing more is sent (empty where it will be), whether
/// nothing is allowed any more. Answer: nothing.
final class WechatFailedScript {

    static final Script SCRIPT = Script.of("""
        local holder, stuck, used = unpack(ARGV)
        if redis.call('HGET', KEYS[1], 'holder') ~= holder then return {} end
        redis.call('HINCRBY', KEYS[1], 'tries', 1)
        if stuck ~= '' then redis.call('HSET', KEYS[1], 'stuck', stuck) end
        if used == '1' then redis.call('HSET', KEYS[1], 'message', 0, 'action', 0) end
        return {}
        """);

    private WechatFailedScript() {}
}
