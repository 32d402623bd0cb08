package org.carechat.language;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What all nodes know of the language model together: whether it is switched on, and what a day and a conversation
/// have spent. Loses at worst what a failing store loses: then each node goes on with what it knows.
/// Thread-safe; throws nothing.
public interface ModelLedger {

    /// @return what an administrator has set; empty where nobody has
    Optional<Boolean> power();

    /// Sets it for all nodes.
    ///
    /// @return whether it was stored
    boolean power(boolean on);

    /// Adds to what the day has spent, and says what it has spent by now.
    Spent spend(LocalDate day, long tokens, long microCost);

    /// Adds to what a conversation has spent in a day; negative gives back.
    ///
    /// @return what it has spent by now; empty where that isn't known
    OptionalLong talked(LocalDate day, String conversation, long tokens);

    /// @param microCost in millionths of the currency of the prices
    record Spent(long tokens, long microCost) {}
}
