package org.carechat.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for something to happen in a conversation: looks when its bell rings, and at least once a second,
/// since signals may get lost. Blocks a (virtual) thread. Thread-safe.
public final class Waiter {

    private static final long RECHECK = TimeUnit.SECONDS.toNanos(1);

    private final Bell bell;
    private final BooleanSupplier over;

    /// @param over whether nobody is to wait any more, because the service is shutting down
    public Waiter(Bell bell, BooleanSupplier over) {
        this.bell = bell;
        this.over = over;
    }

    /// @param look finds what is waited for
    /// @return empty where it didn't happen in time, or the service is shutting down
    public <T> Optional<T> await(String conversation, Duration most, Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        if (found.isPresent() || most.isZero()) {
            return found;
        }
        Semaphore rung = new Semaphore(0);
        long deadline = System.nanoTime() + most.toNanos();
        try (Bell.Listening ignored = bell.listen(conversation, signal -> rung.release())) {
            found = look.get();
            for (long left = most.toNanos(); found.isEmpty() && left > 0 && !over.getAsBoolean(); ) {
                rung.tryAcquire(Math.min(left, RECHECK), TimeUnit.NANOSECONDS);
                rung.drainPermits();
                found = look.get();
                left = deadline - System.nanoTime();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
