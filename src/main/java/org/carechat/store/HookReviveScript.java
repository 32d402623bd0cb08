package org.carechat.store;

/// Makes due at once what was put away. `KEYS`: due, tries, dead. Answer: how many they were.
final class HookReviveScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local dead = redis.call('ZRANGE', KEYS[3], 0, -1)
        for _, name in ipairs(dead) do redis.call('ZADD', KEYS[1], 'NX', now, name) end
        redis.call('DEL', KEYS[3])
        return {#dead}
        """);

    private HookReviveScript() {}
}
