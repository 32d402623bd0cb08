package org.carechat.store;

/// Remembers a person's conversation by compare-and-set. `KEYS`: the person's. `ARGV`: conversation, what must be
/// remembered before (empty for nothing). Answer: 1 where it is remembered now, otherwise 0.
final class RememberTalkScript {

    static final Script SCRIPT = Script.of("""
        if (redis.call('GET', KEYS[1]) or '') ~= ARGV[2] then return {0} end
        redis.call('SET', KEYS[1], ARGV[1])
        return {1}
        """);

    private RememberTalkScript() {}
}
