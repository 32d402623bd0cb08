package org.carechat.wechat;

import java.time.Duration;
import java.util.Optional;

/// Where the nodes share the platform's access tokens. Thread-safe; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface TokenShelf {

    Optional<String> token(String account);

    void keep(String account, String token, Duration life);

    /// @return whether it is this caller's to get a new one; nobody else's until it is done, or that time is over
    boolean mine(String account, Duration lease);

    void done(String account);
}
