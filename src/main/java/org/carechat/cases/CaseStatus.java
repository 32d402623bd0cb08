package org.carechat.cases;

import java.util.Locale;

/// How far a case has come.
public enum CaseStatus {
    /// Nobody has taken it on yet.
    RECEIVED,
    IN_HAND,
    CLOSED;

    /// @return the name that clients see
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
