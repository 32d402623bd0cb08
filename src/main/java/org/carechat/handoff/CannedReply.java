package org.carechat.handoff;

import java.util.List;

/// A reply that agents often give, to begin with.
///
/// @param keys what else it is found by: initials, everyday words
public record CannedReply(String id, String title, String text, List<String> keys) {}
