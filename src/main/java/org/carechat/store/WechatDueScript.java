package org.carechat.store;

/// Makes a conversation due, unless it is sooner. `KEYS`: due. `ARGV`: conversation, in what time (ms). Answer:
/// nothing.
final class WechatDueScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        redis.call('ZADD', KEYS[1], 'LT', now + ARGV[2], ARGV[1])
        return {}
        """);

    private WechatDueScript() {}
}
