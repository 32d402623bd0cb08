package org.carechat.store;

/// Keeps how available an agent is, and when they were last heard of, by Redis's clock. `KEYS`: presence, seen.
/// `ARGV`: agent, what is done (`say`, `beat` or `leave`), the duty (only for `say`), how long it lives (ms).
/// Answer: nothing.
final class PresenceScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local agent, what, duty, life = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
        local till = now + life
        if what ~= 'leave' then redis.call('HSET', KEYS[2], agent, string.format('%.0f', now)) end
        if what ~= 'say' then
          local known = redis.call('HGET', KEYS[1], agent)
          if not known then return {} end
          local said, stood = string.match(known, '^(.*)|(%d+)$')
          stood = tonumber(stood)
          if stood <= now then return {} end
          duty = said
          if what == 'beat' then till = math.max(till, stood) end
        end
        redis.call('HSET', KEYS[1], agent, duty .. '|' .. string.format('%.0f', till))
        return {}
        """);

    private PresenceScript() {}
}
