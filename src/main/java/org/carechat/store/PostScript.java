package org.carechat.store;

/// Posts an event that changes nothing else. `ARGV`: bell's channel, signal up to the number, event,
/// when it was (ms), how many events there are now (empty for however many). Answer: nothing where there is no such
/// conversation, or there are more events; else its number.
final class PostScript {

    static final Script SCRIPT = Script.ofConversation("""
        if redis.call('EXISTS', head) == 0 then return {} end
        if ARGV[5] ~= '' and redis.call('LLEN', feed) ~= tonumber(ARGV[5]) then return {} end
        local seq = redis.call('RPUSH', feed, ARGV[3])
        seenAt(ARGV[4])
        move()
        ring(ARGV[1], ARGV[2], seq)
        return {seq}
        """);

    private PostScript() {}
}
