package org.carechat.store;

/// Removes a closed conversation that has been taken whole. `ARGV`: conversation, number of events, number of
/// entries, time (ms) of the last thing that happened, number of attachments. Answer: nothing where something has
/// happened since, else 1.
final class DropScript {

    static final Script SCRIPT = Script.ofConversation("""
        local conversation, events, entries, last, attachments = unpack(ARGV)
        local files = (string.gsub(head, ':head:', ':files:', 1))
        local h = redis.call('HMGET', head, 'mode', 'last', 'turn')
        if h[1] ~= 'closed' or h[2] ~= last or h[3] or redis.call('LLEN', feed) ~= tonumber(events)
            or redis.call('LLEN', journal) ~= tonumber(entries)
            or redis.call('HLEN', files) ~= tonumber(attachments) then return {} end
        local file = string.gsub(head, ':head:', ':file:', 1) .. ':'
        for _, id in ipairs(redis.call('HKEYS', files)) do redis.call('DEL', file .. id) end
        redis.call('DEL', files, head, feed, journal, seen, (string.gsub(head, ':head:', ':anchors:', 1)))
        redis.call('ZREM', due, conversation)
        redis.call('ZREM', idle, conversation)
        redis.call('ZREM', closed, conversation)
        redis.call('SREM', moved, conversation)
        return {1}
        """);

    private DropScript() {}
}
