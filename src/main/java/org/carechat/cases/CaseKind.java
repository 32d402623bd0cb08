package org.carechat.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a case is about.
public enum CaseKind {
    COMPLAINT,
    /// Private charges, swapped parts, a small fault sold as a big one.
    MISCONDUCT,
    /// Words for whoever comes on duty next.
    MESSAGE,
    WRITTEN_REPLY,
    ERASURE,
    /// Something that an agent promised.
    FOLLOW_UP;

    /// @return the name that clients and flows see
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /// @return whether it is only opened after the customer said yes to that: what they told is often a question
    boolean isOffered() {
        return this == MISCONDUCT || this == WRITTEN_REPLY || this == ERASURE;
    }
}
