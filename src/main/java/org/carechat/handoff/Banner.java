package org.carechat.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What all customers are told while something is down.
///
/// @param until from when on it isn't shown any more; null where it is taken away by hand
public record Banner(String text, @Nullable Instant until) {

    public boolean shown(Instant now) {
        return until == null || now.isBefore(until);
    }
}
