package org.carechat.handoff;

import java.time.Instant;

/// A place in the queue.
public record Waiting(String conversation, Priority priority, Instant since) {}
