package org.carechat.coverage;

import java.util.List;
import org.carechat.coverage.rules.Reckoned;
import org.carechat.coverage.rules.Ruling;

/// A decision of the rules, with the id under which it can be found again.
///
/// @param id unique, sorts by time
/// @param policyVersion which policy it was made by
/// @param readings how the periods were counted; empty where another rules API doesn't say
public record Decision(String id, Ruling ruling, String policyVersion, List<Reckoned> readings)
        implements CoverageAnswer {

    Decision with(Ruling other) {
        return new Decision(id, other, policyVersion, readings);
    }
}
