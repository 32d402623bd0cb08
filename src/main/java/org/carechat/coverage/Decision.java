package org.carechat.coverage;

import org.carechat.coverage.rules.Ruling;

/// A decision of the rules, with the id under which it can be found again.
///
/// @param id unique, sorts by time
/// @param policyVersion which policy it was made by
public record Decision(String id, Ruling ruling, String policyVersion) implements CoverageAnswer {

    Decision with(Ruling other) {
        return new Decision(id, other, policyVersion);
    }
}
