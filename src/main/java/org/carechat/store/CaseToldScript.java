package org.carechat.store;

/// Notes what of a case others were told. `KEYS`: what they were told. `ARGV`: for how long that is kept (ms), the
/// steps. Answer: nothing.
final class CaseToldScript {

    static final Script SCRIPT = Script.of("""
        for i = 2, #ARGV do redis.call('SADD', KEYS[1], ARGV[i]) end
        redis.call('PEXPIRE', KEYS[1], ARGV[1])
        return {}
        """);

    private CaseToldScript() {}
}
