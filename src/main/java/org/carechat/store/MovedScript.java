package org.carechat.store;

/// Finds conversations in which something has happened of late. `KEYS`: the `idle` or the `closed` of some shards.
/// `ARGV`: since when (ms). Answer: their ids.
final class MovedScript {

    static final Script SCRIPT = Script.of("""
        local found = {}
        for _, key in ipairs(KEYS) do
          for _, id in ipairs(redis.call('ZRANGEBYSCORE', key, ARGV[1], '+inf')) do found[#found + 1] = id end
        end
        return found
        """);

    private MovedScript() {}
}
