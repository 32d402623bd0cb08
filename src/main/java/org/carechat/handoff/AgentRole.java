package org.carechat.handoff;

import java.util.Locale;

/// What somebody at the desk may do. Each may do all that the one before may.
public enum AgentRole {
    AGENT,
    SUPERVISOR,
    ADMIN;

    /// @return the name that clients and the store see
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a name that isn't one
    public static AgentRole ofWire(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
