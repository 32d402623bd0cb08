package org.carechat.store;

/// Finds the conversations in a mode. `KEYS`: that mode's sets of some shards. Answer: their ids.
final class HeldScript {

    static final Script SCRIPT = Script.of("""
        local found = {}
        for _, key in ipairs(KEYS) do
          for _, id in ipairs(redis.call('SMEMBERS', key)) do found[#found + 1] = id end
        end
        return found
        """);

    private HeldScript() {}
}
