package org.carechat.store;

/// Reads how things stand. `KEYS`: talk. Answer: nothing where nobody is bound to it; else told, up to, part,
/// messages left, until when (ms), actions left, why stuck, what was left out, what may have come twice.
final class WechatStandingScript {

    static final Script SCRIPT = Script.of(Script.NOW + """
        local h = redis.call('HMGET', KEYS[1], 'to', 'told', 'upto', 'part', 'message', 'message-until', 'action',
            'action-until', 'stuck', 'lost', 'twice')
        if not h[1] then return {} end
        local function left(count, till)
          if tonumber(till or 0) <= now then return 0 end
          return tonumber(count or 0)
        end
        return {tonumber(h[2] or 0), tonumber(h[3] or 0), tonumber(h[4] or 0), left(h[5], h[6]), tonumber(h[6] or 0),
            left(h[7], h[8]), h[9] or '', h[10] or '', h[11] or ''}
        """);

    private WechatStandingScript() {}
}
