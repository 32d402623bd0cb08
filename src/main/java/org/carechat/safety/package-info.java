/// Danger first: triage of what comes in, and the gate on what goes out. What counts as danger, and what is said
/// first, is data that service staff own (`knowledge-base/emergencies.yaml`). Signs are looked for in the
/// customer's raw text and never in words that a segmenter cut, because cutting finds 着火 in 打不着火.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "language", "bundle"})
package org.carechat.safety;

import org.jspecify.annotations.NullMarked;
