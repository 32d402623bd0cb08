package org.carechat.store;

/// Notes that the user has done something. `KEYS`: talk. `ARGV`: which allowance (`message` or `action`), how
/// many, for how long (ms), how long the passive reply goes first (ms). It is kept for 90 days from then on.
/// Answer: nothing.
final class WechatHeardScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local which, count, life, hold = unpack(ARGV)
        local held = math.max(tonumber(redis.call('HGET', KEYS[1], 'hold') or 0), now + hold)
        redis.call('HSET', KEYS[1], which, count, which .. '-until', now + life, 'hold', held)
        redis.call('HDEL', KEYS[1], 'stuck', 'tries')
        redis.call('PEXPIRE', KEYS[1], 90 * 86400000)
        return {}
        """);

    private WechatHeardScript() {}
}
