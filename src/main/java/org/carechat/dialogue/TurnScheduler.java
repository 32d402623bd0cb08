package org.carechat.dialogue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carechat.conversation.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs turns when they are due: those that this node's doors announce, and, every second, those that another
/// node left behind. At most `parallel` turns run at once, one of a conversation, in the order in which they became
/// due; sixteen times as many conversations may wait, and the rest waits in the store. Thread-safe.
public final class TurnScheduler implements TurnTrigger, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TurnScheduler.class);
    /// The store's own timer and ours start at different moments.
    private static final long SLACK_MILLIS = 3;

    private static final int WAITING_FOR_EACH = 16;
    private static final int MOST_ANNOUNCED = 100_000;
    private static final int LAST_TURNS_SECONDS = 10;

    private final TurnRunner runner;
    private final Turns turns;
    /// Conversations that wait or run here, and whether they were announced again meanwhile.
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("turn-timer").daemon().factory());
    /// Platform threads: a turn that never ends takes one of them, and not a core from all others.
    private final ThreadPoolExecutor workers;

    private final int parallel;
    /// Runs that were given up and go on nevertheless: others take their places.
    private int stuck;

    public TurnScheduler(TurnRunner runner, Turns turns, int parallel) {
        this.runner = runner;
        this.turns = turns;
        this.parallel = parallel;
        workers = new ThreadPoolExecutor(
                parallel,
                parallel,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(WAITING_FOR_EACH * parallel),
                Thread.ofPlatform().name("turn-", 0).daemon().factory());
        workers.allowCoreThreadTimeOut(true);
    }

    public void start() {
        timer.scheduleWithFixedDelay(() -> Thread.startVirtualThread(this::sweep), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void wake(String conversation, Duration quiet) {
        if (announced() >= MOST_ANNOUNCED) {
            return;
        }
        try {
            timer.schedule(() -> submit(conversation), quiet.toMillis() + SLACK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: the turn of {} is left to another node", conversation);
        }
    }

    @Override
    public boolean full() {
        return workers.getQueue().remainingCapacity() == 0;
    }

    /// @return how many announced turns still wait for their time
    int announced() {
        return timer.getQueue().size();
    }

    private void sweep() {
        try {
            int room = Math.min(64, workers.getQueue().remainingCapacity());
            if (room > 0) {
                turns.due(room).forEach(this::submit);
            }
        } catch (RuntimeException e) {
            LOG.warn("can't look for turns that are due: {}", e.toString());
        }
    }

    private void submit(String conversation) {
        boolean[] first = new boolean[1];
        known.compute(conversation, (ignored, again) -> {
            first[0] = again == null;
            return again != null;
        });
        if (!first[0]) {
            return;
        }
        try {
            workers.execute(() -> run(conversation));
        } catch (RejectedExecutionException full) {
            known.remove(conversation);
            LOG.debug("no room: the turn of {} is left in the store", conversation);
        }
    }

    private void run(String conversation) {
        boolean more = false;
        AtomicBoolean left = new AtomicBoolean();
        try {
            more = runner.run(conversation, () -> leave(conversation, left));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("the turn of {} will be run again: {}", conversation, e.toString());
        } finally {
            if (left.getAndSet(true)) {
                makeRoom(-1);
            } else {
                ended(conversation, more);
            }
        }
    }

    /// A run hangs, and its turn is over: the conversation goes on without it.
    private void leave(String conversation, AtomicBoolean left) {
        if (!left.getAndSet(true)) {
            makeRoom(1);
            ended(conversation, true);
        }
    }

    private void ended(String conversation, boolean more) {
        boolean again = Boolean.TRUE.equals(known.remove(conversation));
        if (more || again) {
            wake(conversation, Duration.ZERO);
        }
    }

    /// However many hang, there are at most twice as many threads as turns that may run.
    private synchronized void makeRoom(int change) {
        stuck += change;
        int size = parallel + Math.min(stuck, parallel);
        if (change > 0) {
            workers.setMaximumPoolSize(size);
            workers.setCorePoolSize(size);
        } else {
            workers.setCorePoolSize(size);
            workers.setMaximumPoolSize(size);
        }
    }

    /// Lets running turns finish, for at most ten seconds; what is left, another node finds in the store.
    @Override
    public void close() throws InterruptedException {
        timer.shutdownNow();
        workers.getQueue().clear();
        workers.shutdown();
        if (!workers.awaitTermination(LAST_TURNS_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
