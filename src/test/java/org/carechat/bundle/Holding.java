package org.carechat.bundle;

import java.util.List;

/// Holds some parts of a bundle, for tests of those who ask for them.
public record Holding(List<Object> parts) implements Current {

    public static Current of(Object... parts) {
        return new Holding(List.of(parts));
    }

    @Override
    public <T> T part(Class<T> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
