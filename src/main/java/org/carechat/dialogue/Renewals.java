package org.carechat.dialogue;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prolongs the leases of turns that take long: most end before the first renewal. A turn that hangs, or waits too
/// long, is given up, and its lease isn't prolonged any more. Thread-safe.
final class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Turns turns;
    private final Duration longest;
    private final Duration most;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("lease-timer").daemon().factory());

    /// @param longest how long a turn may take, most of it waiting
    /// @param most how long it may keep a processor busy
    Renewals(Turns turns, Duration longest, Duration most) {
        this.turns = turns;
        this.most = most;
        this.longest = longest;
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Prolongs a claim until it is closed, or the calling thread, which runs it, is seen to hang.
    ///
    /// @param tooLong called on another thread where the turn takes too long; it may be called twice
    Renewal keep(Claim claim, Runnable tooLong) {
        Vigil vigil = Vigil.ofThisThread(most);
        Future<?> beat = timer.scheduleAtFixedRate(
                () -> Thread.startVirtualThread(vigil.hangs() ? tooLong : () -> renew(claim)),
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        Future<?> end = timer.schedule(
                () -> {
                    beat.cancel(false);
                    Thread.startVirtualThread(tooLong);
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> {
            beat.cancel(false);
            end.cancel(false);
        };
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
