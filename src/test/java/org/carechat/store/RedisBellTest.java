package org.carechat.store;

class RedisBellTest extends BellContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
