package org.carechat.conversation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON-like map that is being written or read. What is absent is left out; what is missing is named.
record Fields(Map<String, Object> map) {

    static Fields empty() {
        return new Fields(new LinkedHashMap<>());
    }

    /// Puts a value, unless it is null or an empty list or map.
    Fields put(String key, @Nullable Object value) {
        boolean absent = value == null
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> entries && entries.isEmpty();
        if (!absent) {
            map.put(key, value);
        }
        return this;
    }

    String text(String key) {
        return (String) need(key);
    }

    @Nullable
    String find(String key) {
        return (String) map.get(key);
    }

    String text(String key, String otherwise) {
        String found = find(key);
        return found == null ? otherwise : found;
    }

    long number(String key) {
        return ((Number) need(key)).longValue();
    }

    @Nullable
    Long findNumber(String key) {
        return map.get(key) instanceof Number number ? number.longValue() : null;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> json(String key) {
        return (Map<String, Object>) map.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, String> notes(String key) {
        return (Map<String, String>) map.getOrDefault(key, Map.of());
    }

    Fields fields(String key) {
        need(key);
        return new Fields(json(key));
    }

    @Nullable
    Fields findFields(String key) {
        return map.containsKey(key) ? new Fields(json(key)) : null;
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String key) {
        return (List<String>) map.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    List<Fields> list(String key) {
        return ((List<Map<String, Object>>) map.getOrDefault(key, List.of()))
                .stream().map(Fields::new).toList();
    }

    private Object need(String key) {
        Object found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return found;
    }
}
