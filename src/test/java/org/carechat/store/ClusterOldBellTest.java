package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The bell in a Cluster whose servers have no channels of shards, or don't allow them.
class ClusterOldBellTest extends BellContract {
    @Override
    TestNode connect() {
        return TestCluster.nodeWithoutShardChannels();
    }

    @Test
    void usesOneChannelForAll() {
        try (TestNode node = connect()) {
            assertThat(node.bell.isSharded()).isFalse();
        }
    }
}
