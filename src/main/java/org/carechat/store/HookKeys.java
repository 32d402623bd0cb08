package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The keys of one who is told what happens: `due, tries, dead`.
final class HookKeys {

    private HookKeys() {}

    static String[] of(String receiver) {
        return new String[] {due(receiver), tag(receiver) + ":tries", dead(receiver)};
    }

    static String due(String receiver) {
        return tag(receiver) + ":due";
    }

    static String dead(String receiver) {
        return tag(receiver) + ":dead";
    }

    private static String tag(String receiver) {
        return "{hook:" + UUID.nameUUIDFromBytes(receiver.getBytes(StandardCharsets.UTF_8)) + "}";
    }
}
