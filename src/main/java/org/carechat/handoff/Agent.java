package org.carechat.handoff;

import java.util.Set;

/// Somebody who may sit at the desk.
///
/// @param name as customers and colleagues see it
/// @param skills what conversations can be passed on for: `gas`, `complaints` …
public record Agent(String id, String name, Set<AgentRole> roles, Set<String> skills) {

    /// @return whether they may act on conversations that a colleague has
    public boolean supervises() {
        return roles.contains(AgentRole.SUPERVISOR) || roles.contains(AgentRole.ADMIN);
    }
}
