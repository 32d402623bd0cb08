package org.carechat.selfcheck;

import java.util.List;
import java.util.Map;

/// A self-check of one symptom. Immutable, and linted: every path ends, within its limits.
///
/// @param id such as `SC-GST-01`
/// @param title what is checked, for staff and for the packet
/// @param products the appliances that it is for; `any` for all
/// @param symptoms as in the lexicon
/// @param first the step it begins with
/// @param mostSteps the longest path that is allowed
record SelfCheck(
        String id,
        String title,
        List<String> products,
        List<String> symptoms,
        String first,
        int mostSteps,
        Map<String, CheckStep> steps) {

    /// Never more than this many tries to light a burner, and pushes of a breaker, in one check.
    static final int MOST_IGNITIONS = 3;

    static final int MOST_RESETS = 1;

    static final String ANY = "any";

    CheckStep step(String id) {
        CheckStep step = steps.get(id);
        if (step == null) {
            throw new IllegalStateException("the check " + this.id + " has no step '" + id + "': that was linted");
        }
        return step;
    }

    /// @return the slot that holds the answer to a step
    String slot(CheckStep step) {
        return id + "." + step.id();
    }

    boolean fits(String product, String symptom) {
        return symptoms.contains(symptom) && isFor(product);
    }

    boolean isFor(String product) {
        return products.contains(product) || products.contains(ANY);
    }
}
