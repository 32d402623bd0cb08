package org.carechat.store;

/// Makes deliveries due for a receiver, unless they are under way. `KEYS`: due, tries, dead. `ARGV`: their names.
/// Answer: nothing.
final class HookAddScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        for _, name in ipairs(ARGV) do redis.call('ZADD', KEYS[1], 'NX', now, name) end
        return {}
        """);

    private HookAddScript() {}
}
