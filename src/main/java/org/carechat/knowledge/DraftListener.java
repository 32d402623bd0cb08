package org.carechat.knowledge;

/// Told of what becomes of a language model's sentences. Thread-safe; must return at once.
interface DraftListener {

    /// A sentence was dropped.
    void dropped(SentenceCheck.Reason reason);

    /// An answer was complete.
    ///
    /// @param used whether it was said; otherwise the article's own words were
    void drafted(boolean used);
}
