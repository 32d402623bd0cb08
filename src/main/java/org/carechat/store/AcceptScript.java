package org.carechat.store;

/// Takes in a customer's message, and makes a turn due. What was sent before is judged before anything else. The
/// first message after a claim begins the next turn; those after it join it. A later message moves the turn on, but
/// never by more than two seconds in all; one without a quiet time makes it due at once and for good.
///
/// `ARGV`: conversation, clientMessageId, digest, choice (empty for words), id for a new turn, quiet time (ms),
/// event without its turn, time (ms), bell's channel, signal up to the number. Answer: `missing` | `known`, seq,
/// turn | `different`, seq | `closed` | `stale`, choices sealed | `stored`, seq, turn.
final class AcceptScript {

    static final Script SCRIPT = Script.ofConversation(Script.NOW + """
        local conversation, id, digest, choice, proposed, quiet, record, at, bell, signal = unpack(ARGV)
        local h = redis.call('HMGET', head, 'mode', 'open', 'offered', 'turn', 'cap', 'upto', 'next', 'nextcap')
        if not h[1] then return {'missing'} end
        local known = repeated('c:' .. id, digest)
        if known then return known end
        if h[1] == 'closed' then return {'closed'} end
        if choice ~= '' and not string.find(h[2] or '', '\\n' .. choice .. '\\n', 1, true) then
          return {'stale', h[3] or ''}
        end
        local claimed = h[6]
        local turn, cap = h[4], h[5]
        if claimed then turn, cap = h[7], h[8] end
        quiet = tonumber(quiet)
        turn = turn or proposed
        cap = tonumber(cap or now + quiet + 2000)
        if quiet == 0 then cap = math.min(cap, now) end
        local when = math.min(now + quiet, cap)
        local seq = redis.call('RPUSH', feed, turn .. string.char(0) .. record)
        if claimed then
          redis.call('HSET', head, 'next', turn, 'nextcap', cap, 'nextdue', when)
        else
          redis.call('HSET', head, 'turn', turn, 'cap', cap)
          redis.call('ZADD', due, when, conversation)
        end
        redis.call('HSET', seen, 'c:' .. id, digest .. '|' .. seq .. '|' .. turn)
        seenAt(at)
        ring(bell, signal, seq)
        return {'stored', seq, turn}
        """);

    private AcceptScript() {}
}
