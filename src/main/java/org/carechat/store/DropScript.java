package org.carechat.store;

/// Removes a closed conversation that has been taken whole. `ARGV`: conversation, number of events, number of
/// entries, time (ms) of the last thing that happened. Answer: nothing where something has happened since, else 1.
final class DropScript {

    static final Script SCRIPT = Script.ofConversation("""
        local conversation, events, entries, last = unpack(ARGV)
        local h = redis.call('HMGET', head, 'mode', 'last', 'turn')
        if h[1] ~= 'closed' or h[2] ~= last or h[3] or redis.call('LLEN', feed) ~= tonumber(events)
            or redis.call('LLEN', journal) ~= tonumber(entries) then return {} end
        redis.call('DEL', head, feed, journal, seen, (string.gsub(head, ':head:', ':anchors:', 1)))
        redis.call('ZREM', due, conversation)
        redis.call('ZREM', idle, conversation)
        redis.call('ZREM', closed, conversation)
        return {1}
        """);

    private DropScript() {}
}
