package org.carechat.selfcheck;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Check;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;

/// Checks every self-check of a bundle, and what is asked before them. Thread-safe.
public final class SelfCheckCheck implements Check {

    @Override
    public List<Problem> problems(Bundle bundle) {
        return Check.all(List.of(
                        Check.reads(SelfChecks::of), Check.reads(b -> Before.read(b.yaml(Before.FILE), Facts.of(b)))))
                .problems(bundle);
    }
}
