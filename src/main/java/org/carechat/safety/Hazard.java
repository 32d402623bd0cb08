package org.carechat.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of danger that clients know by name (`card.hazard`). Names are fixed outside: add, never rename.
public enum Hazard {
    GAS_LEAK,
    CARBON_MONOXIDE,
    ELECTRIC_SHOCK,
    FIRE,
    WATER_ELECTRIC,
    OVERHEATING,
    REFRIGERANT_LEAK,
    PERSON_TRAPPED,
    BROKEN_GLASS,
    FALLING_PART,
    BURST_PIPE;

    /// @return the name that clients, the journal and the knowledge base use, such as `gas-leak`
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return the hazard of that name; empty where there is none
    public static Optional<Hazard> of(String id) {
        return Arrays.stream(values()).filter(hazard -> hazard.id().equals(id)).findFirst();
    }
}
