package org.carechat.store;

/// Notes how far others were told of a conversation. It needs no more looking at, unless something has happened
/// since. `ARGV`: conversation, number of the last event that was handed over. Answer: nothing.
final class ConversationToldScript {

    static final Script SCRIPT = Script.ofConversation("""
        local conversation, seq = ARGV[1], tonumber(ARGV[2])
        if redis.call('EXISTS', head) == 1 and seq > tonumber(redis.call('HGET', head, 'told') or 0) then
          redis.call('HSET', head, 'told', ARGV[2])
        end
        if redis.call('LLEN', feed) <= seq then redis.call('SREM', moved, conversation) end
        return {}
        """);

    private ConversationToldScript() {}
}
