package org.carechat.handoff;

import java.util.List;
import java.util.Optional;

/// Who may sit at the desk. Thread-safe.
public interface Agents {

    Optional<Agent> find(String id);

    List<Agent> all();

    /// @return the name of an agent; the id where nobody is known by it any more
    default String nameOf(String id) {
        return find(id).map(Agent::name).orElse(id);
    }
}
