package org.carechat.reports;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Counts every now and then, as long as the service runs. A store that is away is waited for.
final class ReportUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReportUpkeep.class);

    private final Counter counter;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("report-upkeep").factory());
    private volatile boolean running;

    ReportUpkeep(Counter counter, Duration every) {
        this.counter = counter;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        long millis = every.toMillis();
        var unused = timer.scheduleWithFixedDelay(this::count, millis, millis, TimeUnit.MILLISECONDS);
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

    /// A task that throws would never be run again.
    private void count() {
        try {
            counter.count();
        } catch (RuntimeException e) {
            LOG.warn("nothing could be counted just now: {}", e.toString());
        }
    }
}
