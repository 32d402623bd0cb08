package org.carechat.handoff;

import java.util.function.UnaryOperator;

/// House rules, in memory.
public final class MemoryHouse implements Housekeeping {

    private HouseRules rules = HouseRules.INITIAL;

    public synchronized void clear() {
        rules = HouseRules.INITIAL;
    }

    @Override
    public synchronized HouseRules rules() {
        return rules;
    }

    @Override
    public synchronized HouseRules change(UnaryOperator<HouseRules> change) {
        rules = change.apply(rules);
        return rules;
    }
}
