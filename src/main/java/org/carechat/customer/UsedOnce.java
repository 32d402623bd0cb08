package org.carechat.customer;

import java.time.Instant;

/// Remembers what may be used only once. Thread-safe; throws `StoreUnavailable`.
@FunctionalInterface
public interface UsedOnce {

    /// @param until from when on it may be forgotten
    /// @return whether this is the first time; of several at once exactly one is told so
    boolean first(String id, Instant until);
}
