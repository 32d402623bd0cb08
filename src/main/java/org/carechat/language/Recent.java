package org.carechat.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was worked out last, so many values and no more: for results that their keys alone decide. Thread-safe; two
/// threads that miss at once both compute.
public final class Recent<K, V> {

    private final Map<K, V> values;

    /// @param most how many are kept; 0 keeps none
    public Recent(int most) {
        this.values = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// @param compute never called while others wait; what it throws is thrown, and nothing is kept
    public V get(K key, Function<K, V> compute) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V computed = compute.apply(key);
        synchronized (values) {
            values.put(key, computed);
        }
        return computed;
    }
}
