package org.carechat.store;

/// Forgets the key of a fault, unless another one has taken its place. `ARGV`: product, key. Answer: nothing.
final class FaultSettledScript {

    static final Script SCRIPT = Script.of("""
        local product, key = unpack(ARGV)
        if redis.call('HGET', KEYS[1], product) == key then redis.call('HDEL', KEYS[1], product) end
        return {}
        """);

    private FaultSettledScript() {}
}
