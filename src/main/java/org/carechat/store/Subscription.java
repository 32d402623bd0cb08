package org.carechat.store;

import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.carechat.conversation.StoreUnavailable;

/// The one connection of a node that listens to Redis. Handlers are called on the connection's own thread and must
/// not block. Thread-safe.
final class Subscription {

    private final StatefulRedisPubSubConnection<String, String> connection;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();

    Subscription(RedisLink link) {
        connection = link.listen();
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                handler(channel).heard().accept(message);
            }

            @Override
            public void subscribed(String channel, long count) {
                // The first time nothing can have been missed.
                if (!subscribed.add(channel)) {
                    handler(channel).missed().run();
                }
            }
        });
    }

    /// Subscribes; returns when messages arrive.
    ///
    /// @param missed called when the connection is back after a break, in which messages may have been lost
    void on(String channel, Consumer<String> heard, Runnable missed) {
        handlers.put(channel, new Handler(heard, missed));
        try {
            connection.sync().subscribe(channel);
        } catch (RedisException e) {
            throw new StoreUnavailable("The store can't be listened to: " + e.getMessage(), e);
        }
    }

    private Handler handler(String channel) {
        return Objects.requireNonNull(handlers.get(channel), channel);
    }

    private record Handler(Consumer<String> heard, Runnable missed) {}
}
