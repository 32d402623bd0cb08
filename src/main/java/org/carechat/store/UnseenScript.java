package org.carechat.store;

/// How long ago agents were heard of, by Redis's clock. `KEYS`: seen. Answer: agent and milliseconds, in turn.
final class UnseenScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local all = redis.call('HGETALL', KEYS[1])
        for i = 2, #all, 2 do
          all[i] = string.format('%.0f', math.max(0, now - tonumber(all[i])))
        end
        return all
        """);

    private UnseenScript() {}
}
