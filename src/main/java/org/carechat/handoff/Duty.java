package org.carechat.handoff;

import java.util.Locale;

/// How available an agent says they are.
///
/// @param capacity how many conversations they take at a time
public record Duty(State state, int capacity) {

    /// Availability, in the agent's own words.
    public enum State {
        ONLINE,
        BUSY,
        AWAY;

        /// @return the name that clients and the store see
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for a name that isn't one
        public static State ofWire(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// @return whether a customer who asks for a person can expect this one: busy is there, away isn't
    public boolean there() {
        return state != State.AWAY;
    }
}
