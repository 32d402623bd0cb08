package org.carechat.store;

class RedisPersonKeysTest extends PersonKeysContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
