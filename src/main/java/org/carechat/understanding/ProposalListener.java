package org.carechat.understanding;

/// Told of every line of a language model's that was not taken. Thread-safe; must return at once.
@FunctionalInterface
interface ProposalListener {

    /// @param what `command`, `contradiction`, or the name of the slot
    void refused(String what);
}
