package org.carechat.language;

import java.util.List;

/// Keeps the newest exchanges of all nodes for review. What it keeps of a conversation is unreadable once its
/// customer's data is erased. Thread-safe; throws nothing: review is worth no turn.
public interface Exchanges {

    /// Returns at once; it may be kept a little later.
    void keep(Exchange exchange);

    /// @return newest first; empty while they can't be read
    List<Exchange> newest(int most);
}
