package org.carechat.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A frame of a customer's socket.
sealed interface Inbound {

    /// @param after the number of the last event that the client has; null for none
    record Hello(
            @Nullable String conversation,
            @Nullable String token,
            @Nullable Long after,
            @Nullable Map<String, Object> extra)
            implements Inbound {}

    record Say(MessageRequest message) implements Inbound {}

    record Typing(@Nullable Map<String, Object> extra) implements Inbound {}

    record Read(@Nullable Long seq, @Nullable Map<String, Object> extra) implements Inbound {}

    record Ping(@Nullable Map<String, Object> extra) implements Inbound {}

    /// A ping of the protocol itself, to be answered with the same bytes.
    record WirePing(byte[] payload) implements Inbound {}

    /// A sign of life and nothing else.
    record WirePong() implements Inbound {}

    /// What can't be read, and the code to close with.
    record Bad(int code, String reason) implements Inbound {}
}
