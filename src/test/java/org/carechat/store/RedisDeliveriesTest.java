package org.carechat.store;

class RedisDeliveriesTest extends DeliveriesContract {

    @Override
    TestNode node() {
        return TestRedis.node();
    }
}
