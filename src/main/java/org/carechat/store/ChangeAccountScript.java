package org.carechat.store;

/// Changes an account, if it is as expected and somebody stays who may change accounts. `KEYS`: accounts. `ARGV`:
/// id, expected account, wanted account. Answer: `done`, `raced` or `last-admin`.
final class ChangeAccountScript {

    static final Script SCRIPT = Script.of("""
        local id, expected, wanted = unpack(ARGV)
        local known = redis.call('HGET', KEYS[1], id)
        if known ~= expected and known ~= wanted then return {'raced'} end
        local function rules(account)
          local fields = cjson.decode(account)
          if not fields.active then return false end
          for _, role in ipairs(fields.roles) do
            if role == 'admin' then return true end
          end
          return false
        end
        if rules(known) and not rules(wanted) then
          local others = redis.call('HGETALL', KEYS[1])
          local left = false
          for i = 1, #others, 2 do
            left = left or (others[i] ~= id and rules(others[i + 1]))
          end
          if not left then return {'last-admin'} end
        end
        redis.call('HSET', KEYS[1], id, wanted)
        return {'done'}
        """);

    private ChangeAccountScript() {}
}
