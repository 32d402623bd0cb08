package org.carechat.customer;

import java.time.Instant;
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
    record Standing(String channel, int left, Instant until, long told, String stuck) {}

    /// @return empty for a conversation of another channel
    Optional<Standing> of(String conversation);
}
