package org.carechat.customer;

import java.time.Instant;
import java.util.Optional;

/// Who may not write for a time, because they abuse it. Danger is still taken in. Thread-safe.
public interface Blocks {

    /// @param person the key of a person
    /// @throws org.carechat.conversation.StoreUnavailable where nothing was changed
    void block(String person, Instant until);

    /// @throws org.carechat.conversation.StoreUnavailable where nothing was changed
    void lift(String person);

    /// @return until when; empty where they may write. At most two seconds old; while the store doesn't
    ///     answer, what was known last
    Optional<Instant> until(String person);
}
