package org.carechat.store;

/// Forgets a conversation, or puts it off, unless it was made due again since. `KEYS`: due. `ARGV`: conversation,
/// the time that it was claimed up to, for how long it is put off (ms; empty to forget it). Answer: nothing.
final class WechatSettleScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local talk, mark, wait = unpack(ARGV)
        local score = redis.call('ZSCORE', KEYS[1], talk)
        if not score or tonumber(score) ~= tonumber(mark) then return {} end
        if wait == '' then
          redis.call('ZREM', KEYS[1], talk)
        else
          redis.call('ZADD', KEYS[1], 'XX', now + wait, talk)
        end
        return {}
        """);

    private WechatSettleScript() {}
}
