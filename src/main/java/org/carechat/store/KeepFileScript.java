package org.carechat.store;

/// Makes an upload count, once all its parts have come; until then it goes by itself.
///
/// `KEYS`: head, files, file. `ARGV`: attachment, what it is (sealed), number of parts, most of a conversation.
/// Answer: `missing` | `full` | `kept`.
final class KeepFileScript {

    static final Script SCRIPT = Script.of("""
        local head, files, file = unpack(KEYS)
        local id, about, parts, most = unpack(ARGV)
        if redis.call('EXISTS', head) == 0 or redis.call('LLEN', file) ~= tonumber(parts) then return {'missing'} end
        if redis.call('HEXISTS', files, id) == 0 and redis.call('HLEN', files) >= tonumber(most) then
          return {'full'}
        end
        redis.call('HSET', files, id, about)
        redis.call('PERSIST', file)
        return {'kept'}
        """);

    private KeepFileScript() {}
}
