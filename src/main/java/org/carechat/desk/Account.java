package org.carechat.desk;

import java.util.Set;
import org.carechat.handoff.Agent;
import org.carechat.handoff.AgentRole;

/// Somebody who may sign in at the desk.
///
/// @param login what they sign in with, in lower case; unique
/// @param name as customers and colleagues see it
/// @param passwordHash bcrypt
/// @param active whether they may still sign in
public record Account(
        String id,
        String login,
        String name,
        String passwordHash,
        Set<AgentRole> roles,
        Set<String> skills,
        boolean active) {

    Agent agent() {
        return new Agent(id, name, roles, skills);
    }

    boolean may(AgentRole least) {
        return roles.stream().anyMatch(role -> role.compareTo(least) >= 0);
    }

    /// The hash is a secret, too: it doesn't belong in logs.
    @Override
    public String toString() {
        return "Account[" + id + ", " + login + ", " + roles + "]";
    }
}
