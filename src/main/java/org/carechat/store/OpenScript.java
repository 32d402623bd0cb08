package org.carechat.store;

/// Begins a conversation. Beginning it again changes nothing.
///
/// `ARGV`: conversation, person, channel, time (ms), ids of open choices, the choices sealed, number of events,
/// number of entries, bell's channel, signal up to the number, events, entries. Answer: 1 if it was begun now, else
/// 0.
final class OpenScript {

    static final Script SCRIPT = Script.ofConversation("""
        local conversation, person, channel, at, open, offered, events, entries, bell, signal = unpack(ARGV, 1, 10)
        if redis.call('EXISTS', head) == 1 then
          redis.call('HSET', head, 'person', person)
          return {0}
        end
        redis.call('HSET', head, 'person', person, 'channel', channel, 'mode', 'bot', 'agent', '', 'epoch', 1,
            'run', 0, 'read', events, 'opened', at, 'last', at)
        redis.call('ZADD', idle, at, conversation)
        move()
        offer(open, offered)
        push(feed, 11, events)
        push(journal, 11 + events, entries)
        ring(bell, signal, events)
        return {1}
        """);

    private OpenScript() {}
}
