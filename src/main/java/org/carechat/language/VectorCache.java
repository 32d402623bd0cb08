package org.carechat.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The vectors of the texts asked for last, so many and no more. Two threads that miss at once both compute.
final class VectorCache {

    private final Map<String, float[]> vectors;

    VectorCache(int size) {
        this.vectors = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > size;
            }
        };
    }

    float[] get(String text, Function<String, float[]> compute) {
        synchronized (vectors) {
            float[] known = vectors.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] computed = compute.apply(text);
        synchronized (vectors) {
            vectors.put(text, computed);
        }
        return computed;
    }
}
