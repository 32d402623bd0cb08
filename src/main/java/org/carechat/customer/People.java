package org.carechat.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which conversation a known person comes back to. Thread-safe; throws `StoreUnavailable`.
public interface People {

    /// @param person the key of a person
    /// @return the conversation that was last remembered; it may have been closed since
    Optional<String> conversation(String person);

    /// Remembers a conversation, if what is remembered is still `instead`: of several devices at once one wins.
    ///
    /// @param instead null where nothing is remembered
    /// @return whether it is remembered now
    boolean remember(String person, String conversation, @Nullable String instead);
}
