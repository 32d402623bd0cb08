package org.carechat.store;

class ClusterPersonKeysTest extends PersonKeysContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
