package org.carechat.store;

class ClusterFeedTest extends FeedContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
