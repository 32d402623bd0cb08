package org.carechat.store;

class ClusterBellTest extends BellContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
