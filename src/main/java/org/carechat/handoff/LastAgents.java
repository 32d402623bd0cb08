package org.carechat.handoff;

import java.util.Optional;

/// Whom a customer had last, for a season. An index, never a truth. Thread-safe.
public interface LastAgents {

    /// @param person the key of the customer
    void served(String person, String agent);

    /// @return the agent's id
    Optional<String> of(String person);
}
