package org.carechat.store;

/// Adds an account. `KEYS`: accounts, logins. `ARGV`: id, login, account, `first` where it has to be the very
/// first. Answer: 1 where it was added, else nothing; added again as it is, it counts as added.
final class AddAccountScript {

    static final Script SCRIPT = Script.of("""
        local id, login, account, first = unpack(ARGV)
        local taken = redis.call('HGET', KEYS[2], login)
        if taken then return taken == id and {1} or {} end
        if first == 'first' and redis.call('HLEN', KEYS[1]) > 0 then return {} end
        redis.call('HSET', KEYS[1], id, account)
        redis.call('HSET', KEYS[2], login, id)
        return {1}
        """);

    private AddAccountScript() {}
}
