package org.carechat.language;

import java.time.LocalDate;
import java.util.Optional;

/// A ledger of one node alone.
final class MemoryLedger implements ModelLedger {

    private Boolean power;
    private LocalDate today;
    private Spent spent = new Spent(0, 0);

    @Override
    public synchronized Optional<Boolean> power() {
        return Optional.ofNullable(power);
    }

    @Override
    public synchronized boolean power(boolean on) {
        power = on;
        return true;
    }

    @Override
    public synchronized Spent spend(LocalDate day, long tokens, long microCost) {
        Spent before = day.equals(today) ? spent : new Spent(0, 0);
        today = day;
        spent = new Spent(before.tokens() + tokens, before.microCost() + microCost);
        return spent;
    }
}
