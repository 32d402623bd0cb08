/// Whether a repair is free. Gathers only the facts that can still change the answer, asks the rules API
/// through [CoverageRules], and explains what it says with clause and source; where nothing proper comes back
/// it says so and offers a person. Ships with rules of its own, decision tables in `knowledge-base/coverage/`,
/// served under `/rules/v1/coverage/decisions`; another rules API is called where `carechat.coverage.url` is
/// set.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation", "dialogue", "bundle"})
package org.carechat.coverage;

import org.jspecify.annotations.NullMarked;
