package org.carechat.store;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions.RefreshTrigger;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Redis Cluster. It follows a failover as soon as it notices one.
final class ClusterLink implements RedisLink {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLink.class);
    private static final Duration REFRESH = Duration.ofSeconds(10);
    /// No sooner after one look at who is master of what comes the next.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final RedisClusterClient client;
    private final StatefulRedisClusterConnection<String, byte[]> connection;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

    ClusterLink(List<RedisURI> seeds, int maxRedirects, Links.Setup setup) {
        client = RedisClusterClient.create(setup.resources(), seeds);
        ClusterTopologyRefreshOptions refresh = ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(REFRESH)
                .enableAdaptiveRefreshTrigger(RefreshTrigger.values())
                .adaptiveRefreshTriggersTimeout(PATIENCE)
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
        RedisClusterNode master = connection.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
        if (master == null) {
            throw new RedisException("no server of the Cluster serves the slot now");
        }
        RedisURI node = master.getUri();
        return connection.getConnection(node.getHost(), node.getPort()).async();
    }

    @Override
    public Map<String, RedisClusterAsyncCommands<String, byte[]>> servers() {
        Map<String, RedisClusterAsyncCommands<String, byte[]>> servers = new TreeMap<>();
        for (RedisClusterNode node : connection.getPartitions()) {
            if (node.is(RedisClusterNode.NodeFlag.UPSTREAM) && !node.getSlots().isEmpty()) {
                RedisURI uri = node.getUri();
                servers.put(
                        uri.getHost() + ":" + uri.getPort(),
                        connection.getConnection(uri.getHost(), uri.getPort()).async());
            }
        }
        return servers;
    }

    /// What goes straight to one server follows no redirection, so that nobody else notices a failover.
    @Override
    public void doubted() {
        long now = System.nanoTime();
        long before = lookedAt.get();
        if (now - before > PATIENCE.toNanos() && lookedAt.compareAndSet(before, now)) {
            client.refreshPartitionsAsync();
        }
    }

    @Override
    public StatefulRedisPubSubConnection<String, String> listen() {
        return client.connectPubSub(StringCodec.UTF8);
    }

    @Override
    public Optional<StatefulRedisClusterPubSubConnection<String, String>> listenToShards() {
        return shardsHaveChannels() ? Optional.of(client.connectPubSub(StringCodec.UTF8)) : Optional.empty();
    }

    /// Asks one shard of each server: an old server doesn't know how, and another may not be allowed to.
    private boolean shardsHaveChannels() {
        Map<RedisClusterNode, String> asked = new HashMap<>();
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            String channel = Shard.channel(shard);
            asked.put(connection.getPartitions().getMasterBySlot(SlotHash.getSlot(channel)), channel);
        }
        try {
            asked.values()
                    .forEach(channel -> connection.sync().spublish(channel, "{}".getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (RedisException e) {
            LOG.info("The channels of shards can't be used: all signals go over one channel ({})", e.getMessage());
            return false;
        }
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
