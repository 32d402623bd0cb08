package org.carechat.store;

import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bell over Redis pub/sub. In a Cluster whose servers have sharded pub/sub (Redis 7) each shard has a channel,
/// and a signal stays with the server that has the conversation; elsewhere there is one channel for all, which a
/// Cluster hands on to each of its servers. A node listens to all of them all the time, so that a listener misses
/// nothing while it subscribes; and to the one channel in either case, since a node that can't use the others, or
/// doesn't know them, rings there.
///
/// Listeners are called one after the other on the bell's own thread. Where signals may have been missed, because
/// the connection broke or listeners were too slow, each listener gets a [Signal.Grew] with number 0: look for
/// yourself.
final class RedisBell implements Bell, AutoCloseable {

    static final String CHANNEL = "carechat:bell";

    private static final Logger LOG = LoggerFactory.getLogger(RedisBell.class);
    private static final int MOST_WAITING = 100_000;

    private final RedisAccess redis;
    private final SignalCodec codec;
    private final Map<String, Set<Ear>> ears = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("bell").factory());

    private volatile boolean sharded;
    private volatile @Nullable ShardSubscription shards;

    RedisBell(RedisAccess redis, SignalCodec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    void listen(Subscription subscription) {
        subscription.on(CHANNEL, this::heard, this::missed);
    }

    /// Uses a channel for each shard from now on, where the servers have them.
    void listenToShards() {
        redis.link().listenToShards().ifPresent(connection -> {
            shards = ShardSubscription.start(connection, this::heard, this::missed);
            sharded = true;
        });
    }

    boolean isSharded() {
        return sharded;
    }

    @Override
    public Listening listen(String topic, Consumer<Signal> listener) {
        Ear ear = new Ear(listener);
        ears.compute(topic, (name, present) -> {
            Set<Ear> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(ear);
            return all;
        });
        return () -> ears.computeIfPresent(topic, (name, all) -> {
            all.remove(ear);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void ring(Signal signal) {
        byte[] message = codec.write(signal).getBytes(StandardCharsets.UTF_8);
        String channel = channel(signal.conversation());
        RedisClusterAsyncCommands<String, byte[]> commands = redis.link().commands();
        try {
            (channel.equals(CHANNEL) ? commands.publish(channel, message) : commands.spublish(channel, message))
                    .exceptionally(RedisBell::lost);
        } catch (RedisException nobodyHasTheShardNow) {
            lost(nobodyHasTheShardNow);
        }
    }

    private static Long lost(Throwable why) {
        LOG.debug("A signal got lost", why);
        return 0L;
    }

    private String channel(String conversation) {
        return sharded && !conversation.isEmpty() ? Shard.channel(Shard.of(conversation)) : CHANNEL;
    }

    /// Adds to a script's arguments what it rings with. Where a write waits for replicas, the script stays silent,
    /// and [#stored] rings when they have it.
    Args sign(Args args, String conversation) {
        return args.add(redis.waits() ? "" : channel(conversation)).add(codec.grewUpToNumber(conversation));
    }

    void stored(String conversation, long seq) {
        if (redis.waits()) {
            ring(new Signal.Grew(conversation, seq));
        }
    }

    @Override
    public void close() {
        ShardSubscription mine = shards;
        if (mine != null) {
            mine.close();
        }
        thread.shutdownNow();
    }

    private void heard(String message) {
        codec.read(message).ifPresent(signal -> {
            if (!ears.isEmpty()) {
                later(() -> deliver(signal));
            }
        });
    }

    private void missed() {
        thread.getQueue().clear();
        later(() -> ears.forEach((topic, all) -> {
            Signal look = new Signal.Grew(topic.equals(DESK) ? "" : topic, 0);
            all.forEach(ear -> ear.hear(look));
        }));
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException full) {
            if (!thread.isShutdown()) {
                LOG.warn("Listeners are too slow: {} signals were dropped", MOST_WAITING);
                missed();
            }
        }
    }

    private void deliver(Signal signal) {
        ears.getOrDefault(signal.conversation(), Set.of()).forEach(ear -> ear.hear(signal));
        ears.getOrDefault(DESK, Set.of()).forEach(ear -> ear.hear(signal));
    }

    /// Not a record: the same listener may listen twice.
    private static final class Ear {
        private final Consumer<Signal> listener;

        Ear(Consumer<Signal> listener) {
            this.listener = listener;
        }

        void hear(Signal signal) {
            try {
                listener.accept(signal);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}
