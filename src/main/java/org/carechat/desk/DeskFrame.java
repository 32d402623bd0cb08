package org.carechat.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a desk's page sends over its socket.
sealed interface DeskFrame {

    /// @param after the number of the last event that the page has, by conversation
    record Hello(@Nullable String csrf, @Nullable Map<String, Long> after) implements DeskFrame {}

    record Say(
            @Nullable String conversation,
            @Nullable String clientMessageId,
            @Nullable String text,
            @Nullable String attachment,
            @Nullable Long replyTo)
            implements DeskFrame {}

    record Typing(@Nullable String conversation) implements DeskFrame {}

    record Read(@Nullable String conversation, @Nullable Long seq) implements DeskFrame {}

    record Ping() implements DeskFrame {}

    /// The protocol's own ping, to be answered with the same bytes.
    record WirePing(byte[] payload) implements DeskFrame {}

    record WirePong() implements DeskFrame {}

    /// What can't be read: the socket closes with this code.
    record Bad(int code, String reason) implements DeskFrame {}
}
