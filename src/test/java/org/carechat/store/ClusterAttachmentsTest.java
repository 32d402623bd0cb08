package org.carechat.store;

class ClusterAttachmentsTest extends AttachmentsContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }
}
