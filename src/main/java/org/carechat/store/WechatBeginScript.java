package org.carechat.store;

/// Settles where a piece ends, and notes that it is about to be sent. Where that was noted before, and nobody
/// knows what became of it, it may come twice: that is noted too. `KEYS`: talk. `ARGV`: holder, from, up to, part.
/// Answer: 1, or 0 where the lease is lost.
final class WechatBeginScript {

    /// Defines a function that notes a span of events, of which the newest are kept.
    static final String MARK = """
        local function mark(field, from, upto)
          local known = redis.call('HGET', KEYS[1], field) or ''
          local span = from .. ':' .. upto .. ' '
          if string.find(' ' .. known, ' ' .. span, 1, true) then return end
          known = known .. span
          if #known > 1000 then known = string.gsub(string.sub(known, -900), '^%S*%s', '') end
          redis.call('HSET', KEYS[1], field, known)
        end
        """;

    static final Script SCRIPT = Script.of(MARK + """
        if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return {0} end
        local piece = ARGV[2] .. ':' .. ARGV[3] .. ':' .. ARGV[4]
        if redis.call('HGET', KEYS[1], 'trying') == piece then mark('twice', ARGV[2], ARGV[3]) end
        redis.call('HSET', KEYS[1], 'upto', ARGV[3], 'trying', piece)
        return {1}
        """);

    private WechatBeginScript() {}
}
