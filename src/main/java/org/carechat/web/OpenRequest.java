package org.carechat.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for a conversation.
///
/// @param channel the id of a channel
/// @param identity a JWT that the embedding site signs; null for somebody unknown
/// @param locale the language that the page is in
/// @param page where the customer is on the site
/// @param extra whatever the site likes to send; it is ignored
record OpenRequest(
        @Nullable String channel,
        @Nullable String identity,
        @Nullable String locale,
        @Nullable String page,
        @Nullable Map<String, Object> extra) {}
