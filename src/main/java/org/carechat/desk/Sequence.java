package org.carechat.desk;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;

/// Does one thing after the other, in the order in which they were asked for, on threads that may block.
/// Thread-safe.
final class Sequence {

    private static final Logger LOG = LoggerFactory.getLogger(Sequence.class);

    private final Scheduler blocking;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    Sequence(Scheduler blocking) {
        this.blocking = blocking;
    }

    /// @return done when the work is, however it ended
    CompletableFuture<Void> run(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("a desk's socket could not do something: {}", e.toString());
            } finally {
                done.complete(null);
            }
        });
        if (open.getAndIncrement() == 0) {
            blocking.schedule(this::drain);
        }
        return done;
    }

    private void drain() {
        do {
            Runnable next = waiting.poll();
            if (next != null) {
                next.run();
            }
        } while (open.decrementAndGet() > 0);
    }
}
