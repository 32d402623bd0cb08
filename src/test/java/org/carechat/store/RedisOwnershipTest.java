package org.carechat.store;

class RedisOwnershipTest extends OwnershipContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
