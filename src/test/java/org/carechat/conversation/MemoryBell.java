package org.carechat.conversation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A bell within one process.
public final class MemoryBell implements Bell {

    private final Map<String, List<Consumer<Signal>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean deaf;

    /// From now on signals get lost.
    public void goDeaf(boolean lost) {
        deaf = lost;
    }

    @Override
    public Listening listen(String topic, Consumer<Signal> listener) {
        List<Consumer<Signal>> known = listeners.computeIfAbsent(topic, ignored -> new CopyOnWriteArrayList<>());
        known.add(listener);
        return () -> known.remove(listener);
    }

    @Override
    public void ring(Signal signal) {
        if (!deaf) {
            listeners.getOrDefault(signal.conversation(), List.of()).forEach(listener -> listener.accept(signal));
            listeners.getOrDefault(DESK, List.of()).forEach(listener -> listener.accept(signal));
        }
    }
}
