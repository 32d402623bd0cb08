package org.carechat.dialogue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// Tells a run that loops from one that waits: by the time that a processor has spent on its thread, which neither
/// a slow back end nor a busy machine adds to. Thread-safe.
final class Vigil {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long thread;
    private final long begun;
    private final Duration most;

    private Vigil(long thread, Duration most) {
        this.thread = thread;
        this.most = most;
        begun = THREADS.getThreadCpuTime(thread);
    }

    /// @param most how much of a processor's time the run may take
    static Vigil ofThisThread(Duration most) {
        return new Vigil(Thread.currentThread().threadId(), most);
    }

    /// @return whether the run has taken more; false where that can't be known
    boolean hangs() {
        long now = THREADS.getThreadCpuTime(thread);
        return begun >= 0 && now - begun >= most.toNanos();
    }
}
