package org.carechat.language;

import java.time.Instant;

/// What was sent to a language model and what came back, kept for review; personal data is masked.
///
/// @param prompt id and version
/// @param outcome `answer`, or why there is none
/// @param millis until it ended
public record Exchange(
        Instant at,
        String purpose,
        String prompt,
        String conversation,
        String endpoint,
        String sent,
        String received,
        String outcome,
        int inputTokens,
        int outputTokens,
        long millis) {}
