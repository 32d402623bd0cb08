package org.carechat.handoff;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs what keeps the queue's indexes right, as long as the service runs: every second what is buffered is
/// written, every five seconds the queue is swept, and now and then silent conversations are closed. A store that
/// is away for a while is waited for.
final class QueueUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueUpkeep.class);
    private static final Duration FLUSH = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private final QueueKeeper keeper;
    private final QueueSweep sweep;
    private final SilenceSweep silence;
    private final Duration silenceEvery;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("queue-upkeep").factory());
    private volatile boolean running;

    QueueUpkeep(QueueKeeper keeper, QueueSweep sweep, SilenceSweep silence, Duration silenceEvery) {
        this.keeper = keeper;
        this.sweep = sweep;
        this.silence = silence;
        this.silenceEvery = silenceEvery;
    }

    @Override
    public void start() {
        running = true;
        every(FLUSH, keeper::flush);
        every(SWEEP, sweep::mend);
        every(silenceEvery, silence::close);
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

    private void every(Duration pause, Runnable task) {
        long millis = pause.toMillis();
        var unused = timer.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
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
