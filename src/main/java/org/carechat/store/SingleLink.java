package org.carechat.store;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;

/// One server, or the master that a Sentinel set names.
final class SingleLink implements RedisLink {

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;

    SingleLink(RedisURI uri, Links.Setup setup) {
        client = RedisClient.create(setup.resources(), uri);
        client.setOptions(setup.options(ClientOptions.builder()).build());
        connection = client.connect(Links.CODEC);
    }

    @Override
    public RedisClusterAsyncCommands<String, byte[]> commands() {
        return connection.async();
    }

    @Override
    public RedisClusterAsyncCommands<String, byte[]> commandsFor(String key) {
        return connection.async();
    }

    @Override
    public Map<String, RedisClusterAsyncCommands<String, byte[]>> servers() {
        return Map.of("", connection.async());
    }

    @Override
    public StatefulRedisPubSubConnection<String, String> listen() {
        return client.connectPubSub(StringCodec.UTF8);
    }

    @Override
    public boolean isCluster() {
        return false;
    }

    @Override
    public void close() {
        Links.shutdown(client);
    }
}
