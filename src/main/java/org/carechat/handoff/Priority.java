package org.carechat.handoff;

import java.util.Locale;

/// How urgent a waiting conversation is; the first is served first, whoever has waited longer.
public enum Priority {
    DANGER,
    HIGH,
    NORMAL,
    LOW;

    /// @return the name that clients see
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param reason why a person was asked for, as the mode change says it
    /// @param hazard whether a danger lasts
    public static Priority of(String reason, boolean hazard) {
        if (hazard) {
            return DANGER;
        }
        return switch (reason) {
            case "danger" -> DANGER;
            case "frustrated", "complaint", "coverage-dispute", "transferred", "agent-gone" -> HIGH;
            case "message-left" -> LOW;
            default -> NORMAL;
        };
    }

    Priority orMoreUrgent(Priority other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
