package org.carechat.handoff;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs what keeps the queue's indexes right, as long as the service runs: every second what is buffered is
/// written, and every five seconds the queue is swept. A store that is away for a while is waited for.
final class QueueUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueUpkeep.class);
    private static final int FLUSH_SECONDS = 1;
    private static final int SWEEP_SECONDS = 5;

    private final QueueKeeper keeper;
    private final QueueSweep sweep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("queue-upkeep").factory());
    private volatile boolean running;

    QueueUpkeep(QueueKeeper keeper, QueueSweep sweep) {
        this.keeper = keeper;
        this.sweep = sweep;
    }

    @Override
    public void start() {
        running = true;
        every(FLUSH_SECONDS, keeper::flush);
        every(SWEEP_SECONDS, sweep::mend);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void every(int seconds, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(() -> guarded(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /// A task that throws would never be run again.
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("the queue could not be kept up just now: {}", e.toString());
        }
    }
}
