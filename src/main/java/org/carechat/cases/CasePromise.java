package org.carechat.cases;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that was promised in a case, and by when. Immutable.
///
/// @param by the agent's name; null where the service promised it
/// @param settledAt when it was kept or found missed; null while it is open
public record CasePromise(
        String id,
        String what,
        Instant due,
        State state,
        @Nullable String by,
        Instant at,
        @Nullable Instant settledAt) {

    /// Whether it was kept. One that was missed can still be kept: it stays shown until then.
    public enum State {
        OPEN,
        MISSED,
        KEPT;

        /// @return the name that clients see
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CasePromise made(String id, String what, Instant due, @Nullable String by, Instant at) {
        return new CasePromise(id, what, due, State.OPEN, by, at, null);
    }

    CasePromise settled(State how, Instant when) {
        return new CasePromise(id, what, due, how, by, at, when);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
