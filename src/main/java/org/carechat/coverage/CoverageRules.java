package org.carechat.coverage;

import java.time.LocalDate;
import org.carechat.coverage.rules.CaseFacts;

/// Decides whether a repair is free: our own rules or somebody else's, under the contract of `/rules/v1`. Never
/// guesses: whatever isn't a proper decision in time is [Unavailable]. Thread-safe.
public interface CoverageRules {

    /// @param asOf the day on which it is asked
    /// @param facts what is known; they can be, for they were read with the vocabulary of the rules API
    CoverageAnswer decide(LocalDate asOf, CaseFacts facts);
}
