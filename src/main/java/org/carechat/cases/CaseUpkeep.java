package org.carechat.cases;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Watches over promises as long as the service runs. A store that is away is waited for.
final class CaseUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseUpkeep.class);

    private final CaseWatch watch;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("case-upkeep").factory());
    private volatile boolean running;

    CaseUpkeep(CaseWatch watch, Duration every) {
        this.watch = watch;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        long millis = every.toMillis();
        var unused = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
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
    private void look() {
        try {
            watch.look();
        } catch (RuntimeException e) {
            LOG.warn("promises could not be looked after just now: {}", e.toString());
        }
    }
}
