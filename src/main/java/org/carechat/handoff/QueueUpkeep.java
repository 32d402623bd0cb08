package org.carechat.handoff;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs what keeps the queue and the desk right, as long as the service runs: what is buffered is written, the
/// queue swept and given to agents, silent conversations closed. One thing after the other; a store that
/// is away for a while is waited for.
final class QueueUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueUpkeep.class);

    /// Something that is done again and again.
    ///
    /// @param pause between the end of one and the beginning of the next
    record Chore(Duration pause, Runnable work) {}

    private final List<Chore> chores;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("queue-upkeep").factory());
    private volatile boolean running;

    QueueUpkeep(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    @Override
    public void start() {
        running = true;
        chores.forEach(chore -> every(chore.pause(), chore.work()));
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
