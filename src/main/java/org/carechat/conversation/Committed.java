package org.carechat.conversation;

/// A turn that was committed.
///
/// @param lastSeq the number of the newest event now
/// @param entries the length of the journal now
/// @param more whether messages have come that the next turn has to read
public record Committed(long lastSeq, long entries, boolean more) {}
