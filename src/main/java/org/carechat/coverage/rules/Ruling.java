package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules say about a case, with everything that it rests on. Immutable.
///
/// @param basis which promise covers it; null where none does
/// @param remedies `repair`, `exchange`, `return`: those that are open
/// @param until the last day of the basis, on the least generous reckoning; null where it isn't known to the
/// day
/// @param advice codes such as `stop-using`
/// @param missing the facts to ask for, in this order; empty unless the outcome is `needs-facts`
/// @param provisional whether it rests on a figure that the brand hasn't confirmed
public record Ruling(
        Outcome outcome,
        @Nullable Basis basis,
        List<String> remedies,
        @Nullable LocalDate until,
        List<Reason> reasons,
        List<Check> verify,
        List<String> advice,
        List<String> missing,
        List<Dispute> contested,
        boolean provisional) {

    /// One ground, in words for the customer.
    ///
    /// @param rule the row of the decision tables; empty where another rules API doesn't say
    /// @param clause where in the source it stands
    public record Reason(String code, String text, String clause, String source, String rule) {}

    /// Something to be checked before the outcome stands.
    ///
    /// @param by `technician`, `agent`, `seller`, `brand` or `customer`
    public record Check(String what, String by, String code) {}

    /// What the policy's own sources disagree on.
    public record Dispute(String topic, List<Reading> readings) {}

    public record Reading(String source, String value) {}
}
