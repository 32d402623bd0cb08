package org.carechat.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is too much.
///
/// @param conversationsPerMinute for one address
/// @param messagesPerMinute for one conversation
/// @param uploadsPerMinute for one address
/// @param uploadsAtOnce on one node: each is held in memory while it comes
@ConfigurationProperties("carechat.limits")
record Limits(
        @DefaultValue("120") int conversationsPerMinute,
        @DefaultValue("60") int messagesPerMinute,
        @DefaultValue("20") int uploadsPerMinute,
        @DefaultValue("8") int uploadsAtOnce) {}
