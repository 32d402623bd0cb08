package org.carechat.store;

class RedisErasuresTest extends ErasuresContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
