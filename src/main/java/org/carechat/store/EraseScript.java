package org.carechat.store;

/// Ends a conversation for good: nobody owns it, no turn is due, nothing can be picked or said again. Doing it
/// again changes nothing.
///
/// `ARGV`: conversation, event, bell's channel, signal up to the number. Answer: nothing where there is no such
/// conversation; else the number of its last event.
final class EraseScript {

    static final Script SCRIPT = Script.ofConversation("""
        local conversation, record, bell, signal = unpack(ARGV)
        if redis.call('EXISTS', head) == 0 then return {} end
        if redis.call('HSETNX', head, 'erased', 1) == 0 then return {redis.call('LLEN', feed)} end
        hold(conversation, 'closed', '')
        redis.call('HDEL', head, 'turn', 'cap', 'upto', 'tries', 'next', 'nextcap', 'nextdue', 'open', 'offered')
        redis.call('ZREM', due, conversation)
        redis.call('DEL', seen)
        local seq = redis.call('RPUSH', feed, record)
        ring(bell, signal, seq)
        return {seq}
        """);

    private EraseScript() {}
}
