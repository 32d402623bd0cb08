package org.carechat.store;

/// Writes a case unless it is there. `KEYS`: the case. `ARGV`: the case, sealed. Answer: what is there afterwards.
final class CaseOpenScript {

    static final Script SCRIPT = Script.of("""
        local known = redis.call('GET', KEYS[1]) or ARGV[1]
        -- Written again where it stays, so that waiting for replicas covers what an earlier call wrote.
        redis.call('SET', KEYS[1], known)
        return {known}
        """);

    private CaseOpenScript() {}
}
