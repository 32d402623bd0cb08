package org.carechat.wechat;

import java.time.Duration;

/// Remembers which message each signed request carried, so that nobody sends another one under it. Thread-safe on
/// all nodes; throws [org.carechat.conversation.StoreUnavailable].
@FunctionalInterface
public interface Nonces {

    /// @param request names a signed request
    /// @param life for how long it is remembered
    /// @return whether the request is new, or carried the same message before: the platform repeats itself
    boolean carries(String request, String message, Duration life);
}
