package org.carechat.store;

/// Reads all that there is of a closed conversation in which nothing has happened since, but the bytes of its
/// attachments. `ARGV`: time (ms). Answer: nothing where it isn't one; else the fields and values of `head`, of
/// `seen` and of `anchors`, the events, the entries, the fields and values of `files`.
final class TakeScript {

    static final Script SCRIPT = Script.ofConversation("""
        local h = redis.call('HMGET', head, 'mode', 'last', 'turn')
        if h[1] ~= 'closed' or tonumber(h[2]) >= tonumber(ARGV[1]) or h[3] then return {} end
        return {redis.call('HGETALL', head), redis.call('HGETALL', seen),
            redis.call('HGETALL', (string.gsub(head, ':head:', ':anchors:', 1))),
            redis.call('LRANGE', feed, 0, -1), redis.call('LRANGE', journal, 0, -1),
            redis.call('HGETALL', (string.gsub(head, ':head:', ':files:', 1)))}
        """);

    private TakeScript() {}
}
