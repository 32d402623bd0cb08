package org.carechat.store;

/// Takes a visit off the page that it leaves, if that move is still under way. The note of the move stays until the
/// way to the new page is written down.
///
/// `ARGV`, from the third: id, move, window. Answer: `done` | `other`.
final class BookLeaveScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local id, move, window = unpack(ARGV, 3)
        if redis.call('HGET', moving, id) ~= move then return {'other'} end
        redis.call('HSET', moving, id, move)
        if redis.call('HDEL', visits, id) == 1 then free(window) end
        keep()
        return {'done'}
        """);

    private BookLeaveScript() {}
}
