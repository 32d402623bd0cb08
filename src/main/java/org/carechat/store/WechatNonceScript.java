package org.carechat.store;

/// Remembers which message a request carried. `KEYS`: request. `ARGV`: message, for how long (ms). Answer: 1 where
/// it is the first or the same one, otherwise 0.
final class WechatNonceScript {

    static final Script SCRIPT = Script.of("""
        local known = redis.call('GET', KEYS[1])
        if known then return {known == ARGV[1] and 1 or 0} end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return {1}
        """);

    private WechatNonceScript() {}
}
