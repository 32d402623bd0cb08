package org.carechat.store;

class ClusterChainsTest extends ChainsContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
