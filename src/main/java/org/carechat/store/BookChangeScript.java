package org.carechat.store;

/// Changes a visit on its page, if it is as expected and doesn't move to another.
///
/// `ARGV`, from the third: id, expected visit, new visit, window to free (empty for none), window to take (empty
/// for none), capacity, first step to tell of, step before which telling ends. Answer: `done` | `other` where it
/// isn't as expected | `full`.
final class BookChangeScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local id, expected, visit, left, entered, capacity, from, to = unpack(ARGV, 3)
        if redis.call('HGET', visits, id) ~= expected then return {'other'} end
        if redis.call('HEXISTS', moving, id) == 1 then return {'other'} end
        if entered ~= '' and count(entered) >= tonumber(capacity) then return {'full'} end
        if entered ~= '' then redis.call('HINCRBY', taken, entered, 1) end
        if left ~= '' then free(left) end
        redis.call('HSET', visits, id, visit)
        tell(id, from, to)
        keep()
        return {'done'}
        """);

    private BookChangeScript() {}
}
