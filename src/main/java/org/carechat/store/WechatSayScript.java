package org.carechat.store;

/// Takes what comes next for a passive reply, unless somebody delivers just now. `KEYS`: talk, what was said to
/// the message. `ARGV`: from, up to, part, whether it is the last part, for how long it is remembered (ms).
/// Answer: 1 where it was taken, otherwise 0.
final class WechatSayScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local from, upto, part, last, life = unpack(ARGV)
        if redis.call('EXISTS', KEYS[2]) == 1 then return {0} end
        local h = redis.call('HMGET', KEYS[1], 'told', 'upto', 'part', 'lease')
        if tonumber(h[4] or 0) > now then return {0} end
        local told, part_now = tonumber(h[1] or 0), tonumber(h[3] or 0)
        if told ~= tonumber(from) or part_now ~= tonumber(part) then return {0} end
        if part_now > 0 and tonumber(h[2]) ~= tonumber(upto) then return {0} end
        if last == '1' then
          redis.call('HSET', KEYS[1], 'told', upto)
          redis.call('HDEL', KEYS[1], 'upto', 'part', 'tries')
        else
          redis.call('HSET', KEYS[1], 'told', from, 'upto', upto, 'part', part + 1)
          redis.call('HDEL', KEYS[1], 'tries')
        end
        redis.call('HDEL', KEYS[1], 'hold')
        redis.call('SET', KEYS[2], from .. ' ' .. upto .. ' ' .. part, 'PX', life)
        return {1}
        """);

    private WechatSayScript() {}
}
