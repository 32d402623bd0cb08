package org.carechat.store;

/// Counts a question without an answer, and forgets the ones that were not asked for longest. `KEYS`: counts,
/// times. `ARGV`: question, when (ms), how many are kept. Answer: nothing.
final class GapScript {

    static final Script SCRIPT = Script.of("""
        redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
        redis.call('ZADD', KEYS[2], 'GT', ARGV[2], ARGV[1])
        local over = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[3])
        if over > 0 then
          local gone = redis.call('ZPOPMIN', KEYS[2], over)
          for i = 1, #gone, 2 do redis.call('HDEL', KEYS[1], gone[i]) end
        end
        return {}
        """);

    private GapScript() {}
}
