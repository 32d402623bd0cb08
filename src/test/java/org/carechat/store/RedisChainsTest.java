package org.carechat.store;

class RedisChainsTest extends ChainsContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
