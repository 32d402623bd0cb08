package org.carechat.store;

/// Notes that a piece is told. `KEYS`: talk. `ARGV`: holder, from, up to, part, whether it is the last part,
/// whether it used up one of what is allowed, whether it was left out instead. Answer: 1, or 0 where the lease is
/// lost.
final class WechatSentScript {

    static final Script SCRIPT = Script.of(Script.NOW + WechatBeginScript.MARK + """
        local holder, from, upto, part, last, spent, lost = unpack(ARGV)
        if redis.call('HGET', KEYS[1], 'holder') ~= holder then return {0} end
        local h = redis.call('HMGET', KEYS[1], 'told', 'upto', 'part')
        local told, part_now = tonumber(h[1] or 0), tonumber(h[3] or 0)
        if told ~= tonumber(from) or part_now ~= tonumber(part) then return {0} end
        if h[2] and tonumber(h[2]) ~= tonumber(upto) then return {0} end
        if lost == '1' then mark('lost', from, upto) end
        redis.call('HDEL', KEYS[1], 'trying')
        if last == '1' then
          redis.call('HSET', KEYS[1], 'told', upto)
          redis.call('HDEL', KEYS[1], 'upto', 'part', 'tries')
        else
          redis.call('HSET', KEYS[1], 'told', from, 'upto', upto, 'part', part + 1)
          redis.call('HDEL', KEYS[1], 'tries')
        end
        local function left(count, till)
          if tonumber(till or 0) <= now then return 0 end
          return tonumber(count or 0)
        end
        if spent == '1' then
          local a = redis.call('HMGET', KEYS[1], 'action', 'action-until', 'message')
          if left(a[1], a[2]) > 0 then
            redis.call('HINCRBY', KEYS[1], 'action', -1)
          elseif tonumber(a[3] or 0) > 0 then
            redis.call('HINCRBY', KEYS[1], 'message', -1)
          end
        end
        return {1}
        """);

    private WechatSentScript() {}
}
