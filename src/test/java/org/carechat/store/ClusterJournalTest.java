package org.carechat.store;

class ClusterJournalTest extends JournalContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
