package org.carechat.store;

class ClusterOwnershipTest extends OwnershipContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
