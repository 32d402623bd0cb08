package org.carechat.dialogue;

import java.time.Instant;
import org.carechat.conversation.Content;
import org.jspecify.annotations.Nullable;

/// One message of the customer's that this turn reads.
public record Incoming(long seq, Content content, @Nullable Long replyTo, Instant at) {}
