package org.carechat.desk;

import java.time.Duration;
import java.util.Optional;

/// Who is signed in. Sessions are kept by the hash of their secret, so that whoever reads the store can't use them.
/// Thread-safe; throws [org.carechat.conversation.StoreUnavailable].
public interface Sessions {

    void open(String hash, Session session, Duration life);

    Optional<Session> find(String hash);

    void close(String hash);
}
