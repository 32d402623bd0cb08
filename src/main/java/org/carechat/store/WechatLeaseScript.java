package org.carechat.store;

/// Lets one carry. `KEYS`: talk. `ARGV`: holder, lease (ms). Answer: `nobody` | `later`, wait (ms) | `mine`, tries.
final class WechatLeaseScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local holder, lease = unpack(ARGV)
        local h = redis.call('HMGET', KEYS[1], 'to', 'holder', 'lease', 'hold', 'tries')
        if not h[1] then return {'nobody'} end
        local mine = h[2] == holder
        if not mine and tonumber(h[3] or 0) > now then return {'later', h[3] - now} end
        if not mine and tonumber(h[4] or 0) > now then return {'later', h[4] - now} end
        redis.call('HSET', KEYS[1], 'holder', holder, 'lease', now + lease)
        return {'mine', tonumber(h[5] or 0)}
        """);

    private WechatLeaseScript() {}
}
