package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// With Redis 7 over the channels of shards, otherwise over the one channel.
class ClusterBellTest extends BellContract {
    @Override
    TestNode connect() {
        return TestCluster.node();
    }

    @Test
    void usesTheChannelsOfShardsWhereTheServerHasThem() {
        try (TestNode node = connect()) {
            assertThat(node.bell.isSharded()).isEqualTo(TestCluster.hasShardChannels());
        }
    }
}
