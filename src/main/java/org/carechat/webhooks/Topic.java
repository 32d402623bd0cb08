package org.carechat.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A kind of thing that other systems are told of. Thread-safe on all nodes; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface Topic {

    /// @return a word that no other topic has, without a space
    String name();

    /// @return the names of all the events that there can be
    Set<String> events();

    /// Hands over the names of what has happened, and forgets that it was to be handed over once `sink` has
    /// returned. A crash in between hands it over again, under the same names.
    void gather(Consumer<List<String>> sink);

    /// @param item a name that was handed over
    /// @return empty where there is nothing left to tell
    Optional<News> read(String item);
}
