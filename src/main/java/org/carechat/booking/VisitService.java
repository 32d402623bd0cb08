package org.carechat.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a visit is for.
public enum VisitService {
    REPAIR,
    INSTALLATION,
    SAFETY_INSPECTION,
    RELOCATION,
    MAINTENANCE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return empty for a name that isn't one
    public static Optional<VisitService> ofWire(String name) {
        return Arrays.stream(values())
                .filter(service -> service.wire().equals(name))
                .findFirst();
    }
}
