package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The keys of one who listens to the book: `due, tries`.
final class HookKeys {

    private HookKeys() {}

    static String[] of(String listener) {
        String tag = "{hook:" + UUID.nameUUIDFromBytes(listener.getBytes(StandardCharsets.UTF_8)) + "}";
        return new String[] {tag + ":due", tag + ":tries"};
    }
}
