package org.carechat.store;

/// Ends a lease. `KEYS`: talk. `ARGV`: holder. Answer: nothing.
final class WechatReleaseScript {

    static final Script SCRIPT = Script.of("""
        if redis.call('HGET', KEYS[1], 'holder') == ARGV[1] then
          redis.call('HDEL', KEYS[1], 'holder', 'lease')
        end
        return {}
        """);

    private WechatReleaseScript() {}
}
