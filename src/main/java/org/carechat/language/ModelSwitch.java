package org.carechat.language;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Whether the language model may be asked: what is configured, until an administrator sets it at run time. Asks
/// the ledger at most once a second, so other nodes follow within one. Thread-safe.
final class ModelSwitch {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final boolean configured;
    private final ModelLedger ledger;
    private final LongSupplier nanos;
    private volatile boolean on;
    private volatile long asked;

    ModelSwitch(boolean configured, ModelLedger ledger, LongSupplier nanos) {
        this.configured = configured;
        this.ledger = ledger;
        this.nanos = nanos;
        asked = nanos.getAsLong() - FRESH;
        on = configured;
    }

    boolean on() {
        long now = nanos.getAsLong();
        if (now - asked >= FRESH) {
            asked = now;
            on = ledger.power().orElse(configured);
        }
        return on;
    }

    /// @return whether all nodes will follow; this one does at once
    boolean set(boolean wanted) {
        on = wanted;
        asked = nanos.getAsLong();
        return ledger.power(wanted);
    }
}
