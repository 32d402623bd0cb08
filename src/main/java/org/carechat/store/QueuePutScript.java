package org.carechat.store;

/// Takes a conversation into the queue, or keeps the earlier time and the more urgent priority of one that is in
/// it. `KEYS`: queue. `ARGV`: conversation, rank of the priority, since (ms). Answer: nothing.
final class QueuePutScript {

    /// A score is the rank times this, and the milliseconds since when it waits.
    static final long RANK = 10_000_000_000_000L;

    static final Script SCRIPT = Script.of("""
        local conversation, rank, since = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
        local step = 10000000000000
        local known = redis.call('ZSCORE', KEYS[1], conversation)
        if known then
          known = tonumber(known)
          rank = math.min(rank, math.floor(known / step))
          since = math.min(since, known % step)
        end
        redis.call('ZADD', KEYS[1], string.format('%.0f', rank * step + since), conversation)
        return {}
        """);

    private QueuePutScript() {}
}
