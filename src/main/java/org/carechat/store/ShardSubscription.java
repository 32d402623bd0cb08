package org.carechat.store;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to a channel of each shard, at the server of a Cluster that has the shard. Once a second it looks
/// whether each is still heard there: slots move, masters fail, connections break. Handlers are called on the
/// connections' own threads and must not block. Thread-safe.
final class ShardSubscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardSubscription.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AT_THE_START = Duration.ofSeconds(10);

    private final StatefulRedisClusterPubSubConnection<String, String> cluster;
    private final Consumer<String> heard;
    private final Runnable missed;
    private final List<String> channels =
            IntStream.range(0, Shard.COUNT).mapToObj(Shard::channel).toList();
    /// From a channel to the server at which it is heard.
    private final Map<String, String> heardAt = new ConcurrentHashMap<>();
    private final AtomicBoolean regained = new AtomicBoolean();
    private final Set<StatefulRedisPubSubConnection<String, String>> known = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shards").factory());

    private ShardSubscription(
            StatefulRedisClusterPubSubConnection<String, String> cluster, Consumer<String> heard, Runnable missed) {
        this.cluster = cluster;
        this.heard = heard;
        this.missed = missed;
    }

    /// Returns when messages arrive, or after ten seconds: what can't be heard by then is tried on.
    ///
    /// @param missed called when messages may have been lost
    static ShardSubscription start(
            StatefulRedisClusterPubSubConnection<String, String> cluster, Consumer<String> heard, Runnable missed) {
        ShardSubscription shards = new ShardSubscription(cluster, heard, missed);
        shards.look();
        long until = System.nanoTime() + AT_THE_START.toNanos();
        while (shards.heardAt.size() < Shard.COUNT && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        shards.regained.set(false);
        shards.watch.scheduleWithFixedDelay(
                shards::lookAgain, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return shards;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void lookAgain() {
        try {
            if (regained.getAndSet(false)) {
                missed.run();
            }
            look();
        } catch (RuntimeException e) {
            LOG.debug("The shards can't be looked at now", e);
        }
    }

    private void look() {
        Map<String, List<String>> lost = new ConcurrentHashMap<>();
        for (String channel : channels) {
            RedisClusterNode master = cluster.getPartitions().getMasterBySlot(SlotHash.getSlot(channel));
            if (master != null && !master.getNodeId().equals(heardAt.get(channel))) {
                lost.computeIfAbsent(master.getNodeId(), id -> new ArrayList<>())
                        .add(channel);
            }
        }
        lost.forEach(this::subscribe);
    }

    private void subscribe(String server, List<String> lost) {
        cluster.getConnectionAsync(server).whenComplete((connection, broken) -> {
            if (broken != null) {
                LOG.debug("The shards of {} can't be listened to now", server, broken);
                return;
            }
            if (known.add(connection)) {
                connection.addListener(new Ear(server));
                connection.addListener(new Gone(server));
            }
            // One by one: a command may not name channels of several slots.
            lost.forEach(channel -> connection.async().ssubscribe(channel));
        });
    }

    private void noLongerAt(String server) {
        heardAt.values().removeIf(server::equals);
    }

    /// What one server says; what a channel's former server says doesn't count.
    private final class Ear extends RedisPubSubAdapter<String, String> {
        private final String server;

        Ear(String server) {
            this.server = server;
        }

        @Override
        public void smessage(String channel, String message) {
            if (server.equals(heardAt.get(channel))) {
                heard.accept(message);
            }
        }

        @Override
        public void ssubscribed(String channel, long count) {
            if (!server.equals(heardAt.put(channel, server))) {
                regained.set(true);
            }
        }

        @Override
        public void sunsubscribed(String channel, long count) {
            heardAt.remove(channel, server);
        }
    }

    private final class Gone implements RedisConnectionStateListener {
        private final String server;

        Gone(String server) {
            this.server = server;
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            noLongerAt(server);
        }
    }
}
