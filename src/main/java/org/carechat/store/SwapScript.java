package org.carechat.store;

/// Sets a text, if it is as expected. `ARGV`: expected text (empty where there is none), new text. Answer: what
/// is set afterwards.
final class SwapScript {

    static final Script SCRIPT = Script.of("""
        local expected, wanted = unpack(ARGV)
        local known = redis.call('GET', KEYS[1]) or ''
        if known == expected then known = wanted end
        -- Written again where it stays, so that waiting for replicas covers what an earlier call wrote.
        redis.call('SET', KEYS[1], known)
        return {known}
        """);

    private SwapScript() {}
}
