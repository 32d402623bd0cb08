package org.carechat.language;

import java.util.concurrent.Executor;

/// When a new node learns what takes it up to minutes: what texts mean, beside what their words are.
public enum Learning {
    /// While it answers already, until then by words alone.
    MEANWHILE {
        @Override
        public Executor on(String thread) {
            return work -> Thread.ofVirtual().name(thread).start(work);
        }
    },
    /// Before it answers at all, so that it never answers otherwise than the nodes beside it.
    FIRST {
        @Override
        public Executor on(String thread) {
            return Runnable::run;
        }
    };

    /// @param thread what a thread is called that is started for it
    /// @return runs the work now, or on a thread of its own
    public abstract Executor on(String thread);
}
