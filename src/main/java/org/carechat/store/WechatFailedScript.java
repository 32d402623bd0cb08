package org.carechat.store;

/// Notes that a piece wasn't taken. `KEYS`: talk. `ARGV`: holder, why nothing more is sent (empty where it will
/// be), whether nothing is allowed any more, whether the platform may have taken it all the same. What wasn't
/// begun may grow then. Answer: nothing.
final class WechatFailedScript {

    static final Script SCRIPT = Script.of("""
        local holder, stuck, used, unknown = unpack(ARGV)
        if redis.call('HGET', KEYS[1], 'holder') ~= holder then return {} end
        redis.call('HINCRBY', KEYS[1], 'tries', 1)
        if unknown ~= '1' then redis.call('HDEL', KEYS[1], 'trying') end
        if stuck ~= '' then
          redis.call('HSET', KEYS[1], 'stuck', stuck)
          if tonumber(redis.call('HGET', KEYS[1], 'part') or 0) == 0 then redis.call('HDEL', KEYS[1], 'upto') end
        end
        if used == '1' then redis.call('HSET', KEYS[1], 'message', 0, 'action', 0) end
        return {}
        """);

    private WechatFailedScript() {}
}
