package org.carechat.web;

import java.util.Optional;
import org.carechat.conversation.QueuePlace;

/// Knows where customers stand while they wait for a person. Thread-safe.
@FunctionalInterface
interface Places {

    /// @return empty where the conversation doesn't wait
    Optional<QueuePlace> place(String conversation);
}
