package org.carechat.store;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions.RefreshTrigger;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;

/// A Redis Cluster. It follows a failover as soon as it notices one.
final class ClusterLink implements RedisLink {

    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final RedisClusterClient client;
    private final StatefulRedisClusterConnection<String, byte[]> connection;

    ClusterLink(List<RedisURI> seeds, int maxRedirects, Links.Setup setup) {
        client = RedisClusterClient.create(setup.resources(), seeds);
        ClusterTopologyRefreshOptions refresh = ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(REFRESH)
                .enableAdaptiveRefreshTrigger(RefreshTrigger.values())
                .build();
        ClusterClientOptions.Builder options =
                ClusterClientOptions.builder().topologyRefreshOptions(refresh).maxRedirects(maxRedirects);
        setup.options(options);
        client.setOptions(options.build());
        connection = client.connect(Links.CODEC);
    }

    @Override
    public RedisClusterAsyncCommands<String, byte[]> commands() {
        return connection.async();
    }

    @Override
    public RedisClusterAsyncCommands<String, byte[]> commandsFor(String key) {
        RedisURI node = connection
                .getPartitions()
                .getMasterBySlot(SlotHash.getSlot(key))
                .getUri();
        return connection.getConnection(node.getHost(), node.getPort()).async();
    }

    @Override
    public StatefulRedisPubSubConnection<String, String> listen() {
        return client.connectPubSub(StringCodec.UTF8);
    }

    @Override
    public boolean isCluster() {
        return true;
    }

    @Override
    public void close() {
        Links.shutdown(client);
    }
}
