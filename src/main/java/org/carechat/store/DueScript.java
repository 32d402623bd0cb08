package org.carechat.store;

/// Finds conversations whose turn is due and not running. `KEYS`: the `due` of some shards. `ARGV`: how many at
/// most. Answer: their ids.
final class DueScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local most = tonumber(ARGV[1])
        local found = {}
        for _, key in ipairs(KEYS) do
          for _, id in ipairs(redis.call('ZRANGEBYSCORE', key, '-inf', now, 'LIMIT', 0, most - #found)) do
            found[#found + 1] = id
          end
          if #found >= most then break end
        end
        return found
        """);

    private DueScript() {}
}
