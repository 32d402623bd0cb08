package org.carechat.selfcheck;

import java.util.Locale;

/// Who may do what a step asks for. A step of a technician's is never asked of a customer.
enum Risk {
    USER,
    POWER_OFF_FIRST,
    TECHNICIAN;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for a name that isn't one
    static Risk of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
