package org.carechat.store;

/// Binds a conversation to a user. `KEYS`: talk. `ARGV`: who it is, sealed, how long the passive reply goes first
/// (ms). Answer: nothing.
final class WechatBindScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        redis.call('HSET', KEYS[1], 'to', ARGV[1], 'hold', now + ARGV[2])
        return {}
        """);

    private WechatBindScript() {}
}
