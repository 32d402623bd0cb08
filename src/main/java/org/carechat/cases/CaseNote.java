package org.carechat.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was written into a case after it was opened.
///
/// @param by the agent's name; null where it is what the customer added, in their own words
public record CaseNote(String id, Instant at, @Nullable String by, String text) {}
