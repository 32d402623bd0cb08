package org.carechat.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there was on one day, or on all of them together.
///
/// @param day null where it is the sum of all days
/// @param conversations that began
/// @param contained sittings that the bot managed alone
/// @param handedOver sittings in which a person was asked for, or came
/// @param reasons why a person was asked for, by the stable word
/// @param leftQueue how often somebody stopped waiting
/// @param waiting from asking for a person to being accepted; null where nobody was
/// @param firstReply from asking for a person to the agent's first word
/// @param handling from being accepted to being closed or given back
/// @param unanswered questions for which the knowledge base had nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        @Nullable LocalDate day,
        long conversations,
        long sittings,
        long messages,
        long contained,
        long handedOver,
        Map<String, Long> reasons,
        long leftQueue,
        @Nullable Span waiting,
        @Nullable Span firstReply,
        @Nullable Span handling,
        @Nullable Satisfaction satisfaction,
        long unanswered,
        Promised promises) {

    /// Lengths of time.
    ///
    /// @param most within which nine of ten were, rounded up; null where that is over four hours
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            long count, Duration average, @Nullable Duration most) {}

    /// @param scores how often each score was given, from 1 to 5
    public record Satisfaction(long count, double average, Map<String, Long> scores) {}

    /// Promises to customers that were due.
    ///
    /// @param missed those that were kept too late included
    public record Promised(long due, long kept, long missed) {}
}
