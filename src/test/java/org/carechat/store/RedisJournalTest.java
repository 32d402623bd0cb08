package org.carechat.store;

class RedisJournalTest extends JournalContract {
    @Override
    TestNode connect() {
        return TestRedis.node();
    }
}
