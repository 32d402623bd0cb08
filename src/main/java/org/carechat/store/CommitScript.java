package org.carechat.store;

/// Commits a turn, all or nothing. What came while it ran belongs to the next turn, which becomes due now.
/// Committing the same run again answers the same and writes nothing.
///
/// `ARGV`: conversation, run, epoch, new mode (empty where it stays), new agent, whether the bot says something
/// (1), ids of open choices, the choices sealed, number of events, number of entries, time (ms), bell's channel,
/// signal up to the number, events, entries. Answer: nothing where the claim is lost; `owned` where a person owns
/// the conversation and the bot would speak; else `done`, number of events, number of entries, whether there is a
/// next turn (1).
final class CommitScript {

    static final Script SCRIPT = Script.ofConversation(Fence.HELD + """
        local conversation, run, epoch, mode, agent, bot, open, offered, events, entries, at, bell, signal =
            unpack(ARGV, 1, 13)
        local function result()
          local after = redis.call('LLEN', feed)
          return {'done', after, redis.call('LLEN', journal), redis.call('HEXISTS', head, 'turn')}
        end
        if not held(run, epoch) then
          if redis.call('HGET', head, 'done') ~= run then return {} end
          redis.call('HSET', head, 'done', run)
          return result()
        end
        local h = redis.call('HMGET', head, 'mode', 'upto', 'next', 'nextcap', 'nextdue')
        if bot == '1' and h[1] == 'human' then return {'owned'} end
        local read = tonumber(h[2])
        local before = redis.call('LLEN', feed)
        push(feed, 14, events)
        push(journal, 14 + events, entries)
        if before == read then read = before + events end
        redis.call('HSET', head, 'read', read, 'done', run)
        redis.call('HDEL', head, 'upto', 'tries', 'turn', 'cap', 'next', 'nextcap', 'nextdue')
        if h[3] then
          redis.call('HSET', head, 'turn', h[3], 'cap', h[4])
          redis.call('ZADD', due, h[5], conversation)
        else
          redis.call('ZREM', due, conversation)
        end
        offer(open, offered)
        if mode ~= '' then hold(conversation, mode, agent) end
        seenAt(at)
        local answer = result()
        ring(bell, signal, answer[2])
        return answer
        """);

    private CommitScript() {}
}
