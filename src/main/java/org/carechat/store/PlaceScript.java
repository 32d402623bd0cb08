package org.carechat.store;

/// Notes where conversations are. What is older than what is known is left out: it was written late. `KEYS`:
/// in:bot, in:queued, in:human, in:closed, owners. `ARGV`: how many the bot's and the closed ones may be, then for
/// each conversation its id, mode, agent (empty for none) and time (ms). Answer: nothing.
final class PlaceScript {

    static final Script SCRIPT = Script.of("""
        local sets = {bot = KEYS[1], queued = KEYS[2], human = KEYS[3], closed = KEYS[4]}
        local owners = KEYS[5]
        local function known(id)
          local newest = 0
          for _, set in pairs(sets) do
            newest = math.max(newest, tonumber(redis.call('ZSCORE', set, id) or 0))
          end
          return newest
        end
        for i = 2, #ARGV, 4 do
          local id, mode, agent, at = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
          if tonumber(at) >= known(id) then
            for name, set in pairs(sets) do
              if name ~= mode then redis.call('ZREM', set, id) end
            end
            redis.call('ZADD', sets[mode], at, id)
            if agent == '' then redis.call('HDEL', owners, id) else redis.call('HSET', owners, id, agent) end
          end
        end
        redis.call('ZREMRANGEBYRANK', sets.bot, 0, -ARGV[1] - 1)
        redis.call('ZREMRANGEBYRANK', sets.closed, 0, -ARGV[1] - 1)
        return {}
        """);

    private PlaceScript() {}
}
