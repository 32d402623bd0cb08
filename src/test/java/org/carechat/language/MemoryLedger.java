package org.carechat.language;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A ledger in memory, for as many nodes as share it.
final class MemoryLedger implements ModelLedger {

    private final Map<String, Spent> talked = new HashMap<>();
    private final Map<String, Long> begun = new HashMap<>();
    private final LongSupplier nanos;
    private Boolean power;
    private LocalDate today;
    private Spent spent = new Spent(0, 0);

    MemoryLedger() {
        this(System::nanoTime);
    }

    MemoryLedger(LongSupplier nanos) {
        this.nanos = nanos;
    }

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
    public synchronized Optional<Talked> talked(LocalDate day, String conversation, String turn, Spent more) {
        long now = nanos.getAsLong();
        long first = begun.computeIfAbsent(turn, name -> now);
        return Optional.of(new Talked(
                talked.merge(day + conversation, more, Spent::plus),
                talked.merge(turn, more, Spent::plus),
                Duration.ofNanos(now - first)));
    }
}
