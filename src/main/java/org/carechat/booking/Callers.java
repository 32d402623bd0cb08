package org.carechat.booking;

import org.jspecify.annotations.Nullable;

/// Who calls `/booking/v1/appointments`. Thread-safe.
@FunctionalInterface
public interface Callers {

    /// @param authorization the header as it came; null where there is none
    Caller who(@Nullable String authorization);

    /// The one who calls.
    sealed interface Caller {

        /// Another system with the service key: sees every appointment.
        record Service() implements Caller {}

        /// A customer: sees the appointments of that conversation.
        record Customer(String conversation) implements Caller {}

        record Nobody() implements Caller {}
    }
}
