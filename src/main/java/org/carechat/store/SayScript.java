package org.carechat.store;

/// Posts an agent's message, if that agent owns the conversation. What was sent before is judged before anything
/// else.
///
/// `ARGV`: clientMessageId, digest, agent, event, time (ms), bell's channel, signal up to the number. Answer:
/// `missing` | `known`, seq, turn | `different`, seq | `closed` | `not-owner` | `stored`, seq, turn.
final class SayScript {

    static final Script SCRIPT = Script.ofConversation("""
        local id, digest, agent, record, at, bell, signal = unpack(ARGV)
        local h = redis.call('HMGET', head, 'mode', 'agent')
        if not h[1] then return {'missing'} end
        local slot = 'a:' .. agent .. ':' .. id
        local known = repeated(slot, digest)
        if known then return known end
        if h[1] == 'closed' then return {'closed'} end
        if h[1] ~= 'human' or h[2] ~= agent then return {'not-owner'} end
        local seq = redis.call('RPUSH', feed, record)
        redis.call('HSET', seen, slot, digest .. '|' .. seq .. '|')
        seenAt(at)
        ring(bell, signal, seq)
        return {'stored', seq, ''}
        """);

    private SayScript() {}
}
