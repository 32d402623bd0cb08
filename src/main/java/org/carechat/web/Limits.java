package org.carechat.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is too much.
///
/// @param conversationsPerMinute for one address
/// @param conversationsInAllPerMinute on one node
/// @param messagesPerMinute for one conversation
/// @param messagesOfAPersonPerMinute in all of a person's conversations; 0 for three times those of one
/// @param messagesInAllPerMinute on one node
/// @param uploadsPerMinute for one address
/// @param openCallsPerMinute of the rules and of the free windows, for one address
/// @param openCallsInAllPerMinute on one node
/// @param uploadsAtOnce on one node: each is held in memory while it comes
@ConfigurationProperties("carechat.limits")
record Limits(
        @DefaultValue("120") int conversationsPerMinute,
        @DefaultValue("60000") int conversationsInAllPerMinute,
        @DefaultValue("60") int messagesPerMinute,
        @DefaultValue("0") int messagesOfAPersonPerMinute,
        @DefaultValue("600000") int messagesInAllPerMinute,
        @DefaultValue("20") int uploadsPerMinute,
        @DefaultValue("600") int openCallsPerMinute,
        @DefaultValue("60000") int openCallsInAllPerMinute,
        @DefaultValue("8") int uploadsAtOnce) {

    private static final int CONVERSATIONS_OF_A_PERSON = 3;

    @Override
    public int messagesOfAPersonPerMinute() {
        return messagesOfAPersonPerMinute > 0
                ? messagesOfAPersonPerMinute
                : CONVERSATIONS_OF_A_PERSON * messagesPerMinute;
    }
}
