package org.carechat.store;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The Redis that this service uses: one of its own, or an outside one. Closing it ends the connections, and then
/// the own server.
record RedisServer(RedisLink link, @Nullable OwnRedis own) implements AutoCloseable {

    static RedisServer start(RedisProperties outside, DataFolder data, RandomGenerator random) {
        if (outside.isSet()) {
            return new RedisServer(outside.connect(), null);
        }
        OwnRedis own = OwnRedis.start(data, random);
        try {
            return new RedisServer(outside.connect(own), own);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    @Override
    public void close() {
        link.close();
        if (own != null) {
            own.close();
        }
    }
}
