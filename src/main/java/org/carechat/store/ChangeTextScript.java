package org.carechat.store;

/// Sets a text, if it is as expected. `KEYS`: the text. `ARGV`: expected (empty where there is none), wanted.
/// Answer: 1 where it is as wanted afterwards, else nothing.
final class ChangeTextScript {

    static final Script SCRIPT = Script.of("""
        local expected, wanted = unpack(ARGV)
        local known = redis.call('GET', KEYS[1]) or ''
        if known ~= expected and known ~= wanted then return {} end
        -- Written again where it stays, so that waiting for replicas covers what an earlier call wrote.
        redis.call('SET', KEYS[1], wanted)
        return {1}
        """);

    private ChangeTextScript() {}
}
