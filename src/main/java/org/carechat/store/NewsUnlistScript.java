package org.carechat.store;

/// Takes a page off the list of those that have something to tell, unless it was listed a moment ago. `ARGV`: page,
/// how long a moment is (ms). Answer: nothing.
final class NewsUnlistScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local page, moment = unpack(ARGV)
        local listed = tonumber(redis.call('ZSCORE', KEYS[1], page) or now)
        if listed + moment < now then redis.call('ZREM', KEYS[1], page) end
        return {}
        """);

    private NewsUnlistScript() {}
}
