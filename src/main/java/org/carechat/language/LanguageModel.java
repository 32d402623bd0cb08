package org.carechat.language;

/// A language model behind an endpoint, if one is configured. Every answer is only a proposal: who asks checks it
/// against what is known, and finishes without it when there is none. Thread-safe.
public interface LanguageModel {

    /// @return whether asking makes sense now: one is configured, switched on, and not known to be failing
    boolean ready();

    /// Asks, and hands on what comes piece by piece, on the caller's thread. Returns within the time that the turn
    /// has left, whatever the endpoint does; throws nothing for anything that an endpoint does.
    Told ask(Asking asking, Listener listener);

    /// @return how many may be waiting for it at once on this node
    int parallel();

    /// Hears an answer while it is being written.
    @FunctionalInterface
    interface Listener {

        Listener PATIENT = piece -> true;

        /// @return whether to go on listening; false ends the answer
        boolean heard(String piece);
    }
}
