package org.carechat.customer;

import java.time.Instant;
import java.util.Optional;

/// Remembers which conversation a request has opened, so that the same request opens no second one.
/// Thread-safe; throws `StoreUnavailable`.
public interface Openings {

    /// @param key names the request
    /// @return the conversation that it opened
    Optional<String> opened(String key);

    /// @param until from when on it may be forgotten
    /// @return the conversation that the key stands for from now on: that of the first who asked
    String remember(String key, String conversation, Instant until);
}
