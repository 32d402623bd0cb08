package org.carechat.store;

/// Replaces what a conversation counted. `KEYS`: what it counted before, then the counts of each day. `ARGV`: the
/// number of the last event that was counted, the new counts as JSON (`{"day": {"name": count}}`, days in the order
/// of the keys), how long the conversation's are kept, how long a day's (ms), then the days. Answer: 1 if they were
/// replaced, 0 where a later event had been counted.
final class TallyScript {

    static final Script SCRIPT = Script.of("""
        local upto, fresh = tonumber(ARGV[1]), cjson.decode(ARGV[2])
        local known = redis.call('GET', KEYS[1])
        local before = {}
        if known then
          local number, counts = string.match(known, '^(%d+) (.*)$')
          if tonumber(number) > upto then return {0} end
          before = cjson.decode(counts)
        end
        for i = 5, #ARGV do
          local day, key = ARGV[i], KEYS[i - 3]
          for name, count in pairs(before[day] or {}) do
            local now = (fresh[day] or {})[name] or 0
            if now == 0 and count ~= 0 then redis.call('HINCRBY', key, name, string.format('%.0f', -count)) end
          end
          for name, count in pairs(fresh[day] or {}) do
            local difference = count - ((before[day] or {})[name] or 0)
            if difference ~= 0 then redis.call('HINCRBY', key, name, string.format('%.0f', difference)) end
          end
          redis.call('PEXPIRE', key, ARGV[4])
        end
        redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
        return {1}
        """);

    private TallyScript() {}
}
