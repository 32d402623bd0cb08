package org.carechat.web;

import java.util.List;
import java.util.Map;

/// A conversation that was opened or found again.
///
/// @param expiresAt when the token stops to work
/// @param events the log from its beginning, at most 200
record OpenAnswer(
        String id, String token, String expiresAt, String mode, long lastSeq, List<Map<String, Object>> events) {}
