package org.carechat.store;

/// Changes the owner, if it is as expected. A turn that runs is void from then on; what it was to read stays due,
/// so that safety still reads it.
///
/// `ARGV`: conversation, expected mode, expected agent, new mode, new agent, ids of open choices, the choices
/// sealed, number of entries, time (ms), bell's channel, signal up to the number, event, entries. Answer: nothing
/// where there is no such conversation; `refused`, mode, agent; `done`, number of the event.
final class ChangeScript {

    static final Script SCRIPT = Script.ofConversation(Script.NOW + """
        local conversation, mode, agent, newMode, newAgent, open, offered, entries, at, bell, signal =
            unpack(ARGV, 1, 11)
        local h = redis.call('HMGET', head, 'mode', 'agent', 'upto')
        if not h[1] then return {} end
        if h[1] ~= mode or h[2] ~= agent then return {'refused', h[1], h[2]} end
        push(feed, 12, 1)
        push(journal, 13, entries)
        offer(open, offered)
        hold(conversation, newMode, newAgent)
        if h[3] then redis.call('ZADD', due, now, conversation) end
        seenAt(at)
        local seq = redis.call('LLEN', feed)
        ring(bell, signal, seq)
        return {'done', seq}
        """);

    private ChangeScript() {}
}
