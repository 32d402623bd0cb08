package org.carechat.understanding;

import java.util.List;

/// Finds facts of one kind in a message. Thread-safe.
@FunctionalInterface
interface SlotReader {

    /// @return what was found, left to right; empty where nothing was
    List<Mention> read(Message message);
}
