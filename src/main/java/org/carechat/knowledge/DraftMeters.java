package org.carechat.knowledge;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// Counts what becomes of a language model's sentences.
record DraftMeters(MeterRegistry meters) implements DraftListener {

    @Override
    public void dropped(SentenceCheck.Reason reason) {
        String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("carechat.model.sentences.dropped", "reason", name).increment();
    }

    @Override
    public void drafted(boolean used) {
        meters.counter("carechat.model.drafts", "used", Boolean.toString(used)).increment();
    }
}
