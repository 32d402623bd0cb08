package org.carechat.store;

/// Who is present by Redis's clock. `KEYS`: presence. Answer: agent and duty, in turn.
final class PresentScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local all = redis.call('HGETALL', KEYS[1])
        local present = {}
        for i = 1, #all, 2 do
          local duty, till = string.match(all[i + 1], '^(.*)|(%d+)$')
          if tonumber(till) > now then
            table.insert(present, all[i])
            table.insert(present, duty)
          end
        end
        return present
        """);

    private PresentScript() {}
}
