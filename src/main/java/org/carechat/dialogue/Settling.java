package org.carechat.dialogue;

/// Keeps a run and its watchdog apart: whoever settles the turn first commits it, the other one commits nothing.
/// Thread-safe; made on the thread of the run.
final class Settling {

    private final Thread run = Thread.currentThread();
    private boolean settled;

    /// @return whether the run may commit
    synchronized boolean byTheRun() {
        boolean first = !settled;
        settled = true;
        if (!first) {
            // The watchdog's interrupt was meant for what has ended now.
            Thread.interrupted();
        }
        return first;
    }

    /// @return whether the watchdog may commit; the run is interrupted then
    synchronized boolean byTheWatchdog() {
        boolean first = !settled;
        settled = true;
        if (first) {
            run.interrupt();
        }
        return first;
    }
}
