package org.carechat.store;

/// Takes news off a page once each listener has them, unless somebody else did. `ARGV`: how many, the first of
/// them, the last of them. Answer: nothing.
final class NewsSpreadScript {

    static final Script SCRIPT = Script.of("""
        local many, first, last = unpack(ARGV)
        local same = redis.call('LINDEX', KEYS[1], 0) == first and redis.call('LINDEX', KEYS[1], many - 1) == last
        if same then redis.call('LTRIM', KEYS[1], many, -1) end
        return {}
        """);

    private NewsSpreadScript() {}
}
