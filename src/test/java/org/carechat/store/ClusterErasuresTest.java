package org.carechat.store;

class ClusterErasuresTest extends ErasuresContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
