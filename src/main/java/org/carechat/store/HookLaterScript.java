package org.carechat.store;

/// Puts off a delivery that was not taken. `KEYS`: due, tries, dead. `ARGV`: its name, for how long (ms). Answer:
/// nothing.
final class HookLaterScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local name, wait = unpack(ARGV)
        redis.call('ZADD', KEYS[1], 'XX', now + wait, name)
        return {}
        """);

    private HookLaterScript() {}
}
