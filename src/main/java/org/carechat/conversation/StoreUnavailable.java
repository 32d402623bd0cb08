package org.carechat.conversation;

/// The store can't be reached, or does not accept writes. Nothing that was to be stored has been acknowledged.
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
