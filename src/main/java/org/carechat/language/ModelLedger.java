package org.carechat.language;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What all nodes know of the language model together: whether it is switched on, and what a day, a conversation
/// and a turn have spent. Loses at worst what a failing store loses: then each node goes on with what it knows.
/// Thread-safe; throws nothing.
public interface ModelLedger {

    /// @return what an administrator has set, as far as this node has heard; empty where nobody has
    Optional<Boolean> power();

    /// Sets it for all nodes.
    ///
    /// @return whether it was stored
    boolean power(boolean on);

    /// Adds to what the day has spent, and says what it has spent by now.
    Spent spend(LocalDate day, long tokens, long microCost);

    /// Adds to what a conversation has spent in a day and one of its turns for ever; negative gives back.
    ///
    /// @param turn its name, the same on each node that runs it
    /// @return what they have spent by now; empty where that isn't known
    Optional<Talked> talked(LocalDate day, String conversation, String turn, Spent more);

    /// @param conversation in the day
    /// @param took since the turn first asked, on whichever node
    record Talked(Spent conversation, Spent turn, Duration took) {}

    /// @param microCost in millionths of the currency of the prices
    record Spent(long tokens, long microCost) {

        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent more) {
            return new Spent(tokens + more.tokens, microCost + more.microCost);
        }

        Spent less(Spent other) {
            return new Spent(tokens - other.tokens, microCost - other.microCost);
        }

        /// @param cost in the currency itself
        boolean isWithin(long most, double cost) {
            return tokens <= most && microCost <= cost * 1e6;
        }
    }
}
