package org.carechat.store;

/// Sets a text, if it is as expected, and forgets it some time after a day, or after now where that comes later.
/// `ARGV`: expected text (empty where there is none), new text, the day (ms), for how long (ms). Answer: what is
/// set afterwards.
final class SwapScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local expected, wanted, day, kept = unpack(ARGV)
        local known = redis.call('GET', KEYS[1]) or ''
        if known == expected then known = wanted end
        -- Written again where it stays, so that waiting for replicas covers what an earlier call wrote.
        redis.call('SET', KEYS[1], known)
        redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', math.max(tonumber(day), now) + kept))
        return {known}
        """);

    private SwapScript() {}
}
