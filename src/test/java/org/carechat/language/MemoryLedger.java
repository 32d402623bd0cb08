package org.carechat.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A ledger of one node alone.
final class MemoryLedger implements ModelLedger {

    private final Map<String, Long> talked = new HashMap<>();
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

    @Override
    public synchronized OptionalLong talked(LocalDate day, String conversation, long tokens) {
        return OptionalLong.of(talked.merge(day + conversation, tokens, Long::sum));
    }
}
