package org.carechat.store;

/// Writes a visit into a window, unless the window is full; the same key writes once. A visit that comes from
/// another page holds its window by this, too.
///
/// `ARGV`, from the third: key, window, capacity, id, visit, first step to tell of, step before which telling
/// ends. Answer: `made` | `full` | `known`, id under this key | `void`
/// where the key was given to another page.
final class BookReserveScript {

    static final Script SCRIPT = BookScripts.ofPage("""
        local key, window, capacity, id, visit, from, to = unpack(ARGV, 3)
        local known = redis.call('HGET', keys, key)
        if known then
          -- Written again, so that waiting for replicas covers what an earlier call wrote.
          redis.call('HSET', keys, key, known)
          return known == '-' and {'void'} or {'known', known}
        end
        if count(window) >= tonumber(capacity) then return {'full'} end
        redis.call('HINCRBY', taken, window, 1)
        redis.call('HSET', visits, id, visit)
        redis.call('HSET', keys, key, id)
        redis.call('HDEL', moving, id)
        tell(id, from, to)
        keep()
        return {'made'}
        """);

    private BookReserveScript() {}
}
