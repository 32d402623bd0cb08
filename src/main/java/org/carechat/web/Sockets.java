package org.carechat.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All customers' sockets of this node. Of one conversation at most so many are open here; the oldest goes.
/// Thread-safe.
final class Sockets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final long GOODBYES_MILLIS = 3_000;

    private final int perConversation;
    private final LongSupplier nanos;
    private final Set<ChatSocket> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Deque<ChatSocket>> seated = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("socket-ticker").daemon().factory());

    Sockets(int perConversation, LongSupplier nanos) {
        this.perConversation = perConversation;
        this.nanos = nanos;
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void add(ChatSocket socket) {
        all.add(socket);
    }

    void seat(ChatSocket socket, String conversation) {
        seated.compute(conversation, (ignored, known) -> {
            Deque<ChatSocket> sockets = known == null ? new ArrayDeque<>(2) : known;
            sockets.addLast(socket);
            if (sockets.size() > perConversation) {
                sockets.removeFirst().dismiss(CloseCodes.REPLACED, "replaced");
            }
            return sockets;
        });
    }

    void remove(ChatSocket socket, @Nullable String conversation) {
        all.remove(socket);
        if (conversation != null) {
            seated.computeIfPresent(conversation, (ignored, sockets) -> {
                sockets.remove(socket);
                return sockets.isEmpty() ? null : sockets;
            });
        }
    }

    /// @return how many are open
    int size() {
        return all.size();
    }

    /// Sends everybody to another node, and waits a little until they have gone.
    void farewell() {
        all.forEach(socket -> socket.dismiss(CloseCodes.DRAINING, "draining"));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GOODBYES_MILLIS);
        try {
            while (!all.isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        long now = nanos.getAsLong();
        for (ChatSocket socket : all) {
            try {
                socket.tick(now);
            } catch (RuntimeException e) {
                LOG.warn("a socket can't be looked after: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
