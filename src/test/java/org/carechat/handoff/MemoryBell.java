package org.carechat.handoff;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;

/// A bell within one process.
public final class MemoryBell implements Bell {

    private final Map<String, List<Consumer<Signal>>> listeners = new ConcurrentHashMap<>();

    @Override
    public Listening listen(String topic, Consumer<Signal> listener) {
        List<Consumer<Signal>> here = listeners.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>());
        here.add(listener);
        return () -> here.remove(listener);
    }

    @Override
    public void ring(Signal signal) {
        listeners.getOrDefault(signal.conversation(), List.of()).forEach(one -> one.accept(signal));
        listeners.getOrDefault(DESK, List.of()).forEach(one -> one.accept(signal));
    }
}
