package org.carechat.store;

class ClusterDeliveriesTest extends DeliveriesContract {

    @Override
    TestNode node() {
        return TestCluster.node();
    }
}
