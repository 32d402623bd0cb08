package org.carechat.store;

class ClusterTurnsTest extends TurnsContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
