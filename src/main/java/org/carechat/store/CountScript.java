package org.carechat.store;

/// Counts within a window that begins with the first. `KEYS`: counter. `ARGV`: window (ms). Answer: the count.
final class CountScript {

    static final Script SCRIPT = Script.of("""
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return {count}
        """);

    private CountScript() {}
}
