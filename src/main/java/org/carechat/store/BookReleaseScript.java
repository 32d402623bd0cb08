package org.carechat.store;

/// Takes a key away from a page for good, unless something was written under it.
///
/// `ARGV`, from the third: key. Answer: `known`, id under this key | `void`.
final class BookReleaseScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local key = ARGV[3]
        local known = redis.call('HGET', keys, key) or '-'
        redis.call('HSET', keys, key, known)
        keep()
        return known == '-' and {'void'} or {'known', known}
        """);

    private BookReleaseScript() {}
}
