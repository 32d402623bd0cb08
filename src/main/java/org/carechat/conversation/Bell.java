package org.carechat.conversation;

import java.util.function.Consumer;

/// Wakes whoever listens to a conversation, on whichever node. Thread-safe.
public interface Bell {

    /// The topic on which the desk hears of every conversation.
    String DESK = "desk";

    /// @param topic a conversation's id, or [#DESK]
    /// @param listener called on a thread of the bell's: it must not block
    Listening listen(String topic, Consumer<Signal> listener);

    /// Tells all who listen to the signal's conversation, and the desk.
    void ring(Signal signal);

    /// Ends the listening when closed.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
