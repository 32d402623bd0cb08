package org.carechat.bundle;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// One figure or condition of the policy, `facts.yaml`: its value as a machine reads it, how it is said to a
/// customer, where it stands, and whether the brand has confirmed it.
///
/// @param from in force from this day; null where the source doesn't say
/// @param to in force up to and including this day; null while it still is
public record Fact(
        String key,
        String value,
        String says,
        String what,
        String source,
        boolean verified,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// @return the value as a period such as `P36M` or `P90D`; throws where it isn't one
    public Period period() {
        return Period.parse(value);
    }

    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
