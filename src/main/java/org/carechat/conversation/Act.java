package org.carechat.conversation;

/// What kind of move a message of the service is.
public enum Act {
    GREET,
    ANSWER,
    ASK,
    SELF_CHECK,
    COVERAGE,
    BOOKING,
    HANDOFF,
    EMERGENCY,
    CLARIFY,
    DECLINE,
    SMALLTALK,
    FAREWELL,
    APOLOGY;

    /// @return the name that clients and the store see
    public String wire() {
        return Wire.name(this);
    }

    /// @throws IllegalArgumentException for a name that isn't one
    public static Act ofWire(String name) {
        return Wire.of(Act.class, name);
    }
}
