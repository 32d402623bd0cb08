package org.carechat.dialogue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs turns when they are due: those that this node's doors announce, and, every second, those that another
/// node left
/// behind. At most `parallel` turns run at once; the rest waits in the store. Thread-safe.
public final class TurnScheduler implements TurnTrigger, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TurnScheduler.class);
    /// The store's own timer and ours start at different moments.
    private static final long SLACK_MILLIS = 3;

    private final TurnRunner runner;
    private final Turns turns;
    private final Semaphore room;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("turn-timer").daemon().factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("turn-", 0).factory());

    public TurnScheduler(TurnRunner runner, Turns turns, int parallel) {
        this.runner = runner;
        this.turns = turns;
        this.room = new Semaphore(parallel);
    }

    public void start() {
        timer.scheduleWithFixedDelay(() -> workers.execute(this::sweep), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void wake(String conversation, Duration quiet) {
        try {
            timer.schedule(
                    () -> workers.execute(() -> run(conversation)),
                    quiet.toMillis() + SLACK_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: the turn of {} is left to another node", conversation);
        }
    }

    private void sweep() {
        try {
            turns.due(64).stream()
                    .filter(due -> !running.contains(due))
                    .forEach(due -> workers.execute(() -> run(due)));
        } catch (RuntimeException e) {
            LOG.warn("can't look for turns that are due: {}", e.toString());
        }
    }

    private void run(String conversation) {
        room.acquireUninterruptibly();
        running.add(conversation);
        try {
            if (runner.run(conversation)) {
                wake(conversation, Duration.ZERO);
            }
        } catch (RuntimeException e) {
            LOG.warn("the turn of {} will be run again: {}", conversation, e.toString());
        } finally {
            running.remove(conversation);
            room.release();
        }
    }

    /// Lets running turns finish, for at most ten seconds; what is left, another node finds in the store.
    @Override
    public void close() throws InterruptedException {
        timer.shutdownNow();
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
