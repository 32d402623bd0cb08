package org.carechat.language;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ledger of this node alone. Thread-safe.
final class MemoryLedger implements ModelLedger {

    private static final int KEPT = 200;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private @Nullable Boolean power;
    private @Nullable LocalDate today;
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
    public synchronized void keep(Exchange exchange) {
        exchanges.addFirst(exchange);
        if (exchanges.size() > KEPT) {
            exchanges.removeLast();
        }
    }

    @Override
    public synchronized List<Exchange> newest(int most) {
        return exchanges.stream().limit(most).toList();
    }
}
