package org.carechat.conversation;

import java.time.Instant;
import java.util.Map;

/// A result that outlives its flow: a coverage decision, a self-check, an appointment, a promise, an agent's note.
///
/// @param kind `coverage`, `self-check`, `appointment`, `promise`, `note` …
/// @param data JSON-like, owned by the feature that wrote it
public record Finding(String kind, String id, Instant at, Map<String, Object> data) {}
