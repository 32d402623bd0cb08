package org.carechat.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which conversations are whose, and which one a known person comes back to. Thread-safe; throws
/// `StoreUnavailable`.
public interface People {

    /// @return all conversations of a person, known or anonymous, that were not forgotten, oldest first
    List<String> conversations(String person);

    /// Forgets that these conversations are the person's.
    void forget(String person, Collection<String> conversations);

    /// @param person the key of a person
    /// @return the conversation that was last remembered; it may have been closed since
    Optional<String> conversation(String person);

    /// Remembers a conversation, if what is remembered is still `instead`: of several devices at once one wins.
    ///
    /// @param instead null where nothing is remembered
    /// @return whether it is remembered now
    boolean remember(String person, String conversation, @Nullable String instead);
}
