package org.carechat.store;

/// Lists a page as one that has, or is about to have, something to tell. `ARGV`: page. Answer: nothing.
final class BookNewsScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        redis.call('ZADD', KEYS[1], now, ARGV[1])
        return {}
        """);

    private BookNewsScript() {}
}
