package org.carechat.store;

/// Remembers which conversation a request opened. `KEYS`: the request. `ARGV`: conversation, life (ms). Answer: the
/// conversation of the first who asked.
final class RememberOpeningScript {

    static final Script SCRIPT = Script.of("""
        if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return {ARGV[1]} end
        return {redis.call('GET', KEYS[1])}
        """);

    private RememberOpeningScript() {}
}
