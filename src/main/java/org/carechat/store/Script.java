package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A Lua script, and the digest by which Redis remembers it.
///
/// @param sha SHA-1 of the source, in hex
record Script(String source, String sha) {

    /// Defines `now` in milliseconds of Redis's own clock: a node's clock may be wrong.
    static final String NOW = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        """;

    /// Defines functions that several scripts of a conversation need.
    private static final String CONVERSATION = """
        local head, feed, journal, seen, due, queued, human, idle, closed, moved = unpack(KEYS)
        local function ring(channel, prefix, seq)
          if channel == '' then return end
          -- A channel of a shard has its hash tag. A signal that can't be sent never stops a write.
          local how = string.find(channel, '{', 1, true) and 'SPUBLISH' or 'PUBLISH'
          redis.pcall(how, channel, prefix .. seq .. '}')
        end
        local function move() redis.call('SADD', moved, string.match(head, ':head:(.*)$')) end
        local function push(list, from, count)
          for i = from, from + count - 1 do redis.call('RPUSH', list, ARGV[i]) end
        end
        local function hold(conversation, mode, agent)
          redis.call('HSET', head, 'mode', mode, 'agent', agent)
          redis.call('HINCRBY', head, 'epoch', 1)
          move()
          redis.call('SREM', queued, conversation)
          redis.call('SREM', human, conversation)
          if mode == 'queued' then redis.call('SADD', queued, conversation) end
          if mode == 'human' then redis.call('SADD', human, conversation) end
          if mode == 'bot' or mode == 'human' then
            redis.call('ZADD', idle, redis.call('HGET', head, 'last'), conversation)
          else
            redis.call('ZREM', idle, conversation)
          end
          if mode == 'closed' then
            redis.call('ZADD', closed, redis.call('HGET', head, 'last'), conversation)
          else
            redis.call('ZREM', closed, conversation)
          end
        end
        local function seenAt(at)
          local last = tonumber(redis.call('HGET', head, 'last') or 0)
          if tonumber(at) > last then redis.call('HSET', head, 'last', at) end
          redis.call('ZADD', idle, 'XX', 'GT', at, string.match(head, ':head:(.*)$'))
          redis.call('ZADD', closed, 'XX', 'GT', at, string.match(head, ':head:(.*)$'))
        end
        local function offer(ids, sealed)
          if ids ~= '' then redis.call('HSET', head, 'open', ids, 'offered', sealed) end
        end
        local function repeated(slot, digest)
          local known = redis.call('HGET', seen, slot)
          if not known then return false end
          -- Written again, so that waiting for replicas covers what an earlier call wrote.
          redis.call('HSET', seen, slot, known)
          local first, seq, turn = string.match(known, '^([^|]*)|(%d+)|(.*)$')
          return {first == digest and 'known' or 'different', tonumber(seq), turn}
        end
        """;

    static Script of(String source) {
        return new Script(source, sha1(source));
    }

    /// @param source gets the keys of one conversation as `head`, `feed`, `journal`, `seen`, `due`, `queued`,
    ///     `human`, `idle`, `closed`, `moved`
    static Script ofConversation(String source) {
        return of(CONVERSATION + source);
    }

    private static String sha1(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
