package org.carechat.conversation;

import org.jspecify.annotations.Nullable;

/// Who an event is from. What the bot and the system say is marked as a machine's.
public record Author(Role role, @Nullable String name) {

    public static Author customer() {
        return new Author(Role.CUSTOMER, null);
    }

    public static Author system() {
        return new Author(Role.SYSTEM, null);
    }

    public static Author bot(String name) {
        return new Author(Role.BOT, name);
    }

    public static Author agent(String name) {
        return new Author(Role.AGENT, name);
    }

    public boolean automated() {
        return role == Role.BOT || role == Role.SYSTEM;
    }
}
