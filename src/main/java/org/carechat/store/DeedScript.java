package org.carechat.store;

/// Posts what an agent does for the customer, with the entries that go with it, if that agent owns the conversation
/// and nothing was journalled since.
///
/// `ARGV`: agent, number of entries that there were, ids of open choices, the choices sealed, number of events,
/// number of entries, time (ms), bell's channel, signal up to the number, events, entries. Answer: nothing where
/// there is no such conversation; `not-owner`; `moved`; `done`, number of the newest event.
final class DeedScript {

    static final Script SCRIPT = Script.ofConversation("""
        local agent, version, open, offered, events, entries, at, bell, signal = unpack(ARGV, 1, 9)
        local h = redis.call('HMGET', head, 'mode', 'agent')
        if not h[1] then return {} end
        if h[1] ~= 'human' or h[2] ~= agent then return {'not-owner'} end
        if redis.call('LLEN', journal) ~= tonumber(version) then return {'moved'} end
        push(feed, 10, events)
        push(journal, 10 + events, entries)
        offer(open, offered)
        seenAt(at)
        move()
        local seq = redis.call('LLEN', feed)
        if tonumber(events) > 0 then ring(bell, signal, seq) end
        return {'done', seq}
        """);

    private DeedScript() {}
}
