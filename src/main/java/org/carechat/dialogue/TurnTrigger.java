package org.carechat.dialogue;

import java.time.Duration;

/// Told by a door that a message was accepted, so that its turn runs soon on this node. Only a hint: what is due
/// is in the store, and any node finds it there. Thread-safe; returns at once.
@FunctionalInterface
public interface TurnTrigger {

    void wake(String conversation, Duration quiet);

    /// @return whether so many turns wait on this node that it should take in no more
    default boolean full() {
        return false;
    }
}
