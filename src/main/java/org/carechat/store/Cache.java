package org.carechat.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The values that were used last, at most so many. What is forgotten while it is being fetched is not kept.
/// Thread-safe.
final class Cache<V> {

    private static final float LOAD = 0.75f;
    private static final int FIRST_SIZE = 256;

    private final int most;
    private final Map<String, V> values = new LinkedHashMap<>(FIRST_SIZE, LOAD, true);
    private long forgotten;

    Cache(int most) {
        this.most = most;
    }

    /// @param fetch is asked where the value isn't at hand, outside any lock
    Optional<V> get(String key, Function<String, Optional<V>> fetch) {
        long before;
        synchronized (this) {
            V known = values.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            before = forgotten;
        }
        Optional<V> fetched = fetch.apply(key);
        fetched.ifPresent(value -> put(key, value, before));
        return fetched;
    }

    synchronized void forget(String key) {
        forgotten++;
        values.remove(key);
    }

    synchronized void forgetAll() {
        forgotten++;
        values.clear();
    }

    private synchronized void put(String key, V value, long before) {
        if (before != forgotten) {
            return;
        }
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }
}
