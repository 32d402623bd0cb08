package org.carechat.language;

/// What stands in for a language model where none is configured.
public record NoModel() implements LanguageModel {

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public int parallel() {
        return 0;
    }

    @Override
    public Told ask(Asking asking, Listener listener) {
        return Told.failed(Told.Reason.OFF);
    }
}
