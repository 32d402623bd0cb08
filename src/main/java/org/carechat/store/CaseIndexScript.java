package org.carechat.store;

/// Notes where a case stands in the lists. `KEYS`: open, due, all, promised. `ARGV`: id, when it was opened (ms),
/// how many are listed, its place among the open ones (empty where it is closed), when the next contact is due
/// (ms; empty where none is), what was due before then (ms) is forgotten, then for each promise its id and when it
/// is due (ms). Answer: nothing.
final class CaseIndexScript {

    static final Script SCRIPT = Script.of("""
        local id, opened, most, place, due, before = unpack(ARGV, 1, 6)
        local function put(key, score)
          if score == '' then redis.call('ZREM', key, id) else redis.call('ZADD', key, score, id) end
        end
        put(KEYS[1], place)
        put(KEYS[2], due)
        redis.call('ZADD', KEYS[3], opened, id)
        redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -most - 1)
        redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', '(' .. before)
        for i = 7, #ARGV, 2 do
          redis.call('ZADD', KEYS[4], ARGV[i + 1], id .. ' ' .. ARGV[i])
        end
        return {}
        """);

    private CaseIndexScript() {}
}
