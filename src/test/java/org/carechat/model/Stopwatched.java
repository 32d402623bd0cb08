package org.carechat.model;

import java.util.concurrent.atomic.AtomicLong;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.Told;

/// A language model of which every turn's time is taken: only what is spent on it, whatever else keeps the machine
/// busy. For one talk at a time.
final class Stopwatched implements LanguageModel {

    private final LanguageModel model;
    private final AtomicLong turn = new AtomicLong();

    Stopwatched(LanguageModel model) {
        this.model = model;
    }

    /// Ends a turn.
    ///
    /// @return nanoseconds that it spent on the model
    long lap() {
        return turn.getAndSet(0);
    }

    @Override
    public boolean ready() {
        long from = System.nanoTime();
        try {
            return model.ready();
        } finally {
            turn.addAndGet(System.nanoTime() - from);
        }
    }

    @Override
    public int parallel() {
        return model.parallel();
    }

    @Override
    public Told ask(Asking asking, Listener listener) {
        long from = System.nanoTime();
        try {
            return model.ask(asking, listener);
        } finally {
            turn.addAndGet(System.nanoTime() - from);
        }
    }
}
