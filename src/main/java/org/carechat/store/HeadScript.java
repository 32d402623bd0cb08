package org.carechat.store;

/// Reads a head. Answer: nothing where there is no such conversation; else person, channel, mode, agent, epoch,
/// number of events, read up to, number of entries, opened (ms), last (ms), erased (1).
final class HeadScript {

    static final Script SCRIPT = Script.ofConversation("""
        local h = redis.call('HMGET', head, 'person', 'channel', 'mode', 'agent', 'epoch', 'read', 'opened', 'last', 'erased')
        if not h[1] then return {} end
        return {h[1], h[2], h[3], h[4], h[5], redis.call('LLEN', feed), h[6], redis.call('LLEN', journal), h[7], h[8],
            h[9] or ''}
        """);

    private HeadScript() {}
}
