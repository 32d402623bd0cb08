package org.carechat.handoff;

import java.util.function.UnaryOperator;

/// Keeps the house rules for all nodes. Thread-safe.
public interface Housekeeping {

    /// @return the rules, at most two seconds old; while the store doesn't answer, those that were known last
    HouseRules rules();

    /// Changes them; asked again with the newest where somebody else was faster.
    ///
    /// @return as they are now
    /// @throws org.carechat.conversation.StoreUnavailable where nothing was changed
    HouseRules change(UnaryOperator<HouseRules> change);
}
