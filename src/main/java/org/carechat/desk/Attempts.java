package org.carechat.desk;

import java.time.Duration;

/// Counts what may not be tried too often, on all nodes together. Thread-safe; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface Attempts {

    /// Counts one more.
    ///
    /// @param window how long counting goes on after the first one
    /// @return how many there have been within the window, this one included
    long count(String key, Duration window);

    /// Starts over.
    void forget(String key);
}
