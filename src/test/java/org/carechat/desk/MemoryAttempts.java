package org.carechat.desk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counted attempts, in memory; no window ends.
final class MemoryAttempts implements Attempts {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    void clear() {
        counts.clear();
    }

    @Override
    public long count(String key, Duration window) {
        return counts.merge(key, 1L, Long::sum);
    }

    @Override
    public void forget(String key) {
        counts.remove(key);
    }
}
