package org.carechat.desk;

import java.util.Set;
import org.carechat.handoff.Agent;
import org.carechat.handoff.AgentRole;

/// Somebody who may sign in at the desk.
///
/// @param login what they sign in with, in lower case; unique
/// @param name as customers and colleagues see it
/// @param passwordHash bcrypt; empty for whoever signs in elsewhere
/// @param active whether they may still sign in
/// @param generation grows when all who are signed in under this account have to sign in again
public record Account(
        String id,
        String login,
        String name,
        String passwordHash,
        Set<AgentRole> roles,
        Set<String> skills,
        boolean active,
        int generation) {

    /// An account that nobody was ever signed out of.
    public Account(
            String id,
            String login,
            String name,
            String passwordHash,
            Set<AgentRole> roles,
            Set<String> skills,
            boolean active) {
        this(id, login, name, passwordHash, roles, skills, active, 0);
    }

    Agent agent() {
        return new Agent(id, name, roles, skills);
    }

    boolean may(AgentRole least) {
        return roles.stream().anyMatch(role -> role.compareTo(least) >= 0);
    }

    Account called(String shown) {
        return new Account(id, login, shown, passwordHash, roles, skills, active, generation);
    }

    /// Whoever is signed in has to sign in again.
    Account withHash(String hash) {
        return new Account(id, login, name, hash, roles, skills, active, generation + 1);
    }

    Account as(Set<AgentRole> wanted) {
        return new Account(id, login, name, passwordHash, wanted, skills, active, generation);
    }

    Account with(Set<String> wanted) {
        return new Account(id, login, name, passwordHash, roles, wanted, active, generation);
    }

    /// Whoever is let go and comes back has to sign in again.
    Account active(boolean wanted) {
        return new Account(id, login, name, passwordHash, roles, skills, wanted, wanted ? generation : generation + 1);
    }

    /// The hash is a secret, too: it doesn't belong in logs.
    @Override
    public String toString() {
        return "Account[" + id + ", " + login + ", " + roles + "]";
    }
}
