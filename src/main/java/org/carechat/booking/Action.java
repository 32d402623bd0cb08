package org.carechat.booking;

import java.util.Arrays;
import java.util.Locale;

/// What the customer wants with visits.
enum Action {
    /// A visit, be it a new one.
    BOOK,
    STATUS,
    KEEP,
    RESCHEDULE,
    CANCEL,
    PHONE,
    ADDRESS,
    NAME,
    /// Something else that is to be done at the same visit.
    ALSO;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return [#BOOK] for a name that isn't one
    static Action ofWire(String name) {
        return Arrays.stream(values())
                .filter(action -> action.wire().equals(name))
                .findFirst()
                .orElse(BOOK);
    }
}
