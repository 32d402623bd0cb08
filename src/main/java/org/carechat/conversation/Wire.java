package org.carechat.conversation;

import java.util.Locale;

/// Names of enum values as clients and the store see them: lower case with hyphens.
final class Wire {

    private Wire() {}

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E of(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
