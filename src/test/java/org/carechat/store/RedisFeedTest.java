package org.carechat.store;

class RedisFeedTest extends FeedContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
