package org.carechat.coverage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which promise covers a case.
public enum Basis {
    WHOLE_MACHINE,
    REPAIR_WARRANTY,
    INSTALLATION_WARRANTY,
    RETURN_WINDOW,
    EXCHANGE_WINDOW;

    /// @return the name in the rules API
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Basis> ofWire(String name) {
        return Arrays.stream(values())
                .filter(basis -> basis.wire().equals(name))
                .findFirst();
    }
}
