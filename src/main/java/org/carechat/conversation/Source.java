package org.carechat.conversation;

/// Where a fact came from.
public enum Source {
    CUSTOMER,
    AGENT,
    IDENTITY,
    SYSTEM;

    /// @return the name that clients and the store see
    public String wire() {
        return Wire.name(this);
    }

    /// @throws IllegalArgumentException for a name that isn't one
    public static Source ofWire(String name) {
        return Wire.of(Source.class, name);
    }
}
