package org.carechat.store;

/// Finds conversations in which nothing has happened for a while. `KEYS`: the `idle` of some shards. `ARGV`: the
/// time (ms) before which the last thing happened, how many at most. Answer: their ids.
final class SilentScript {

    static final Script SCRIPT = Script.of("""
        local before, most = ARGV[1], tonumber(ARGV[2])
        local found = {}
        for _, key in ipairs(KEYS) do
          for _, id in ipairs(redis.call('ZRANGEBYSCORE', key, '-inf', '(' .. before, 'LIMIT', 0, most - #found)) do
            found[#found + 1] = id
          end
          if #found >= most then break end
        end
        return found
        """);

    private SilentScript() {}
}
