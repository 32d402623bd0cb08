package org.carechat.store;

/// Takes a key away from a page for good, unless something was written under it.
///
/// `ARGV`: key. Answer: `known`, id under this key | `void`.
final class BookReleaseScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local key = ARGV[1]
        local known = redis.call('HGET', keys, key) or '-'
        redis.call('HSET', keys, key, known)
        return known == '-' and {'void'} or {'known', known}
        """);

    private BookReleaseScript() {}
}
