package org.carechat.conversation;

/// The keys that seal what is personal. Thread-safe; throws [StoreUnavailable].
public interface PersonKeys {

    /// Destroys the person's key on all nodes: from then on nothing that was stored under it can be read, in any
    /// copy. Events become [Event.Erased] and keep their number, time and author's role. A conversation that
    /// begins later gets a new key.
    void destroy(String person);
}
