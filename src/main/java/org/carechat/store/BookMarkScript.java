package org.carechat.store;

/// Notes on the page of a visit that it is to move to another page, if it is as expected.
///
/// `ARGV`, from the third: id, expected visit, move. Answer: `done` | `other`.
final class BookMarkScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local id, expected, move = unpack(ARGV, 3)
        if redis.call('HGET', visits, id) ~= expected then return {'other'} end
        if redis.call('HEXISTS', moving, id) == 1 then return {'other'} end
        redis.call('HSET', moving, id, move)
        keep()
        return {'done'}
        """);

    private BookMarkScript() {}
}
