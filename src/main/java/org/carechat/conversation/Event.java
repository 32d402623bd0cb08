package org.carechat.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as customer, agent and bot all may see it. The feed numbers events 1, 2, 3 …
/// without gaps.
public sealed interface Event {

    Stamp stamp();

    /// @param clientMessageId the client's own name for the message: sent twice, it is stored once
    /// @param replyTo the number of the event that it answers
    record CustomerMessage(
            Stamp stamp,
            String clientMessageId,
            Content content,
            @Nullable Long replyTo) implements Event {}

    /// What the bot says, or the system in an emergency while a person owns the conversation.
    ///
    /// @param flow the flow that a question belongs to; null outside flows
    record ServiceMessage(
            Stamp stamp,
            Act act,
            String text,
            @Nullable String flow,
            List<Citation> citations,
            List<Choice> choices,
            @Nullable Card card)
            implements Event {}

    record AgentMessage(Stamp stamp, String clientMessageId, Content content) implements Event {}

    /// @param reason a stable word: `asked`, `accepted`, `returned`, `resolved`, `silence` …
    /// @param agent the name of the person who has it now; null unless a person has
    record ModeChanged(
            Stamp stamp,
            Mode mode,
            String reason,
            @Nullable QueuePlace queue,
            @Nullable String agent) implements Event {}

    record Rated(Stamp stamp, int score, @Nullable String comment) implements Event {}

    record Erased(Stamp stamp) implements Event {}

    /// An event of a type that a newer version wrote: kept as it is.
    record Unknown(Stamp stamp, String type, Map<String, Object> fields) implements Event {}
}
