package org.carechat.dialogue;

/// Shows the customer an answer while it is still being written. What is shown doesn't count until the turn is
/// committed; it may get lost. Thread-safe; returns at once; throws nothing.
public interface Drafts {

    /// Nobody watches.
    Drafts UNSEEN = new Drafts() {
        @Override
        public void grew(String conversation, String turn, String text) {}

        @Override
        public void withdrawn(String conversation, String turn) {}
    };

    /// @param text what has been added, already passed by the gate
    void grew(String conversation, String turn, String text);

    /// What was shown of this turn doesn't count.
    void withdrawn(String conversation, String turn);
}
