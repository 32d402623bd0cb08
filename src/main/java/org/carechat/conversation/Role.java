package org.carechat.conversation;

/// Who said something.
public enum Role {
    CUSTOMER,
    BOT,
    AGENT,
    SYSTEM;

    /// @return the name that clients and the store see
    public String wire() {
        return Wire.name(this);
    }

    /// @throws IllegalArgumentException for a name that isn't one
    public static Role ofWire(String name) {
        return Wire.of(Role.class, name);
    }
}
