package org.carechat.customer;

import java.time.Instant;

/// What opens one conversation, and nothing else.
public record Token(String value, Instant expiresAt) {}
