package org.carechat.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as a client sends it: exactly one of `text`, `choice` and `attachment`.
///
/// @param clientMessageId the client's own name for it: sent twice, it is stored once
/// @param choice the id of an open choice
/// @param attachment the id of something uploaded to this conversation
/// @param replyTo the number of the event that it answers
/// @param extra ignored
record MessageRequest(
        @Nullable String clientMessageId,
        @Nullable String text,
        @Nullable String choice,
        @Nullable String attachment,
        @Nullable Long replyTo,
        @Nullable Map<String, Object> extra) {}
