/// What the service understands and answers, measured on sentences that were written by others and frozen before
/// anything was tuned. `mvn test -Dtest='*EvaluationTest'` prints the tables and writes `target/evaluation/*.html`.
@NullMarked
package org.carechat.evaluation;

import org.jspecify.annotations.NullMarked;
