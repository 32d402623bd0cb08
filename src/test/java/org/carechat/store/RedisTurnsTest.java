package org.carechat.store;

class RedisTurnsTest extends TurnsContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
