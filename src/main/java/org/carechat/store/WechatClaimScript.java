package org.carechat.store;

/// Takes the conversation that is due first; it is due again after the lease. `KEYS`: due. `ARGV`: lease (ms).
/// Answer: conversation, its new time; nothing where none is due.
final class WechatClaimScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local talk = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 1)[1]
        if not talk then return {} end
        redis.call('ZADD', KEYS[1], 'XX', now + ARGV[1], talk)
        return {talk, now + ARGV[1]}
        """);

    private WechatClaimScript() {}
}
