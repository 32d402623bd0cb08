package org.carechat.store;

class RedisAttachmentsTest extends AttachmentsContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
