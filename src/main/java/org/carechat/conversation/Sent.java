package org.carechat.conversation;

import org.jspecify.annotations.Nullable;

/// A message on its way into the feed.
///
/// @param clientMessageId the sender's own name for it, 1 to 100 characters
public record Sent(
        String clientMessageId, Content content, @Nullable Long replyTo) {}
