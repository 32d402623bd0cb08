package org.carechat.store;

/// Replaces a case, if it is as expected. `KEYS`: the case. `ARGV`: what is expected, what it becomes, how long
/// (ms) it is kept then (0 for ever). Answer: 1 if it is replaced, otherwise 0.
final class CaseChangeScript {

    static final Script SCRIPT = Script.of("""
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {0} end
        if ARGV[3] == '0' then
          redis.call('SET', KEYS[1], ARGV[2])
        else
          redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        end
        return {1}
        """);

    private CaseChangeScript() {}
}
