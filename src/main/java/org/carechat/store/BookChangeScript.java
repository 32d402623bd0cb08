package org.carechat.store;

/// Changes a visit on its page, if it is as expected and doesn't move to another.
///
/// `ARGV`: id, expected visit, new visit, window to free (empty for none), window to take (empty for none),
/// capacity. Answer: `done` | `other` where it isn't as expected | `full`.
final class BookChangeScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local id, expected, visit, left, entered, capacity = unpack(ARGV)
        if redis.call('HGET', visits, id) ~= expected then return {'other'} end
        if redis.call('HEXISTS', moving, id) == 1 then return {'other'} end
        if entered ~= '' and count(entered) >= tonumber(capacity) then return {'full'} end
        if entered ~= '' then redis.call('HINCRBY', taken, entered, 1) end
        if left ~= '' then free(left) end
        redis.call('HSET', visits, id, visit)
        return {'done'}
        """);

    private BookChangeScript() {}
}
