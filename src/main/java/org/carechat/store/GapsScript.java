package org.carechat.store;

/// Reads the questions without an answer. `KEYS`: counts, times. Answer: question, count, when (ms), one after the
/// other.
final class GapsScript {

    static final Script SCRIPT = Script.of("""
        local found = {}
        local asked = redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES')
        for i = 1, #asked, 2 do
          found[#found + 1] = asked[i]
          found[#found + 1] = redis.call('HGET', KEYS[1], asked[i]) or '0'
          found[#found + 1] = asked[i + 1]
        end
        return found
        """);

    private GapsScript() {}
}
