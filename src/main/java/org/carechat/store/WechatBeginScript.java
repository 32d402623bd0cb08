package org.carechat.store;

/// Settles where a piece ends. `KEYS`: talk. `ARGV`: holder, up to. Answer: 1, or 0 where the lease is lost.
final class WechatBeginScript {

    static final Script SCRIPT = Script.of("""
        if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return {0} end
        redis.call('HSET', KEYS[1], 'upto', ARGV[2])
        return {1}
        """);

    private WechatBeginScript() {}
}
