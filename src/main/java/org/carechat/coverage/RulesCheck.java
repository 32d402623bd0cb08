package org.carechat.coverage;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Check;
import org.carechat.bundle.Problem;
import org.carechat.coverage.rules.RuleBook;

/// Checks that the decision tables of a bundle are complete, without overlaps, and rest on facts. Thread-safe.
public final class RulesCheck implements Check {

    @Override
    public List<Problem> problems(Bundle bundle) {
        return Check.reads(RuleBook::of).problems(bundle);
    }
}
