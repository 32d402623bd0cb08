package org.carechat.store;

/// Reads a visit. `ARGV`: id. Answer: the visit, and its [BookMove] where one is under way; empty for what
/// isn't there.
final class BookReadScript {

    static final Script SCRIPT = BookScripts.readingPage("""
        local id = ARGV[1]
        return {redis.call('HGET', visits, id) or '', redis.call('HGET', moving, id) or ''}
        """);

    private BookReadScript() {}
}
