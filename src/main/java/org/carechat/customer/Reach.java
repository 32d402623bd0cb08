package org.carechat.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far customers of a channel can be reached that doesn't hand over everything at once. Thread-safe; throws
/// `StoreUnavailable`.
@FunctionalInterface
public interface Reach {

    /// @param channel the kind of the channel, such as `wechat`
    /// @param left how many messages can still be handed over before the customer writes again
    /// @param until by when; the past where that is over
    /// @param told the number of the event up to which everything was handed over
    /// @param stuck why nothing more is handed over until the customer writes again, as a stable word; empty where
    ///     nothing is wrong
    /// @param leftOut what was never handed over, not even in part perhaps, and won't be
    /// @param maybeTwice what may have come twice: it was handed over, and nobody knew what had become of it before
    record Standing(
            String channel,
            int left,
            Instant until,
            long told,
            String stuck,
            List<Span> leftOut,
            List<Span> maybeTwice) {}

    /// Events of a conversation.
    ///
    /// @param after the number of the event before the first
    /// @param upTo the number of the last
    record Span(long after, long upTo) {

        public boolean holds(long seq) {
            return after < seq && seq <= upTo;
        }
    }

    /// @return empty for a conversation of another channel
    Optional<Standing> of(String conversation);
}
