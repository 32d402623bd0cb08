package org.carechat.store;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.Optional;

/// The connections of one node to Redis, whether it is a single server, a Sentinel set or a Cluster. Thread-safe.
interface RedisLink extends AutoCloseable {

    RedisClusterAsyncCommands<String, byte[]> commands();

    /// @return commands over the one connection to the node that has this key: what waits for replicas waits
    ///     for what was written over that connection
    RedisClusterAsyncCommands<String, byte[]> commandsFor(String key);

    /// @return commands to each server that takes writes, by its address
    Map<String, RedisClusterAsyncCommands<String, byte[]>> servers();

    /// A command has failed: perhaps another server is master by now.
    default void doubted() {}

    /// @return a new connection that listens; the link closes it
    StatefulRedisPubSubConnection<String, String> listen();

    /// @return a new connection that listens to the channels of shards, where all servers have such channels; the
    ///     link closes it
    default Optional<StatefulRedisClusterPubSubConnection<String, String>> listenToShards() {
        return Optional.empty();
    }

    /// @return whether keys lie on different servers, so that a script may touch one shard only
    boolean isCluster();

    @Override
    void close();
}
