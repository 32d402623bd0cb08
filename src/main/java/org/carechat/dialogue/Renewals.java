package org.carechat.dialogue;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prolongs the leases of turns that take long: most end before the first renewal. A turn that takes longer than
/// [#LONGEST] isn't prolonged any more, so that one that hangs falls to another node. Thread-safe.
final class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Turns turns;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("lease-timer").daemon().factory());

    Renewals(Turns turns) {
        this.turns = turns;
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Prolongs a claim until it is closed.
    Renewal keep(Claim claim) {
        int[] left = {(int) LONGEST.dividedBy(EVERY)};
        Future<?> task = timer.scheduleAtFixedRate(
                () -> {
                    if (left[0]-- > 0) {
                        Thread.startVirtualThread(() -> renew(claim));
                    }
                },
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    private void renew(Claim claim) {
        try {
            turns.renew(claim);
        } catch (RuntimeException e) {
            LOG.warn("the lease on {} can't be prolonged: {}", claim.conversation(), e.toString());
        }
    }

    /// A claim that is being prolonged.
    interface Renewal extends AutoCloseable {
        @Override
        void close();
    }
}
