package org.carechat.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How sockets behave.
///
/// @param helloWithin how long a new socket may stay silent
/// @param heartbeat how often a client should be heard of; two and a half times that in silence, and it is cut off
/// @param stall how long a client may take in nothing of what is written to it; two to four seconds later its
///     connection is cut, so that it holds nothing up for more than ten
/// @param perConversation so many at most; the oldest goes
/// @param framesPerSecond so many on average; ten times that at once
@ConfigurationProperties("carechat.sockets")
record SocketSettings(
        @DefaultValue("PT5S") Duration helloWithin,
        @DefaultValue("PT30S") Duration heartbeat,
        @DefaultValue("PT4S") Duration stall,
        @DefaultValue("5") int perConversation,
        @DefaultValue("20") int framesPerSecond) {}
