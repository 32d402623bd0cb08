package org.carechat.store;

/// Claims the turn that is due. The first claim fixes how far the turn reads; a rerun reads the same.
///
/// `ARGV`: conversation, known entries, lease (ms). Answer: nothing where no turn is due, or its lease runs; else
/// turn, run, epoch, tries, mode, agent, person, channel, read up to, reads up to, events, entries.
final class ClaimScript {

    static final Script SCRIPT = Script.ofConversation(Script.NOW + """
        local conversation, known, lease = unpack(ARGV)
        local when = redis.call('ZSCORE', due, conversation)
        if not when or tonumber(when) > now then return {} end
        local h = redis.call('HMGET', head, 'turn', 'epoch', 'mode', 'agent', 'person', 'channel', 'read', 'upto')
        if not h[1] then
          redis.call('ZREM', due, conversation)
          return {}
        end
        local upto = h[8] or redis.call('LLEN', feed)
        redis.call('ZADD', due, now + lease, conversation)
        redis.call('HSET', head, 'upto', upto)
        local run = redis.call('HINCRBY', head, 'run', 1)
        local tries = redis.call('HINCRBY', head, 'tries', 1)
        return {h[1], run, h[2], tries, h[3], h[4], h[5], h[6], h[7], upto,
            redis.call('LRANGE', feed, h[7], upto - 1), redis.call('LRANGE', journal, known, -1)}
        """);

    private ClaimScript() {}
}
