package org.carechat.wechat;

import java.util.Optional;

/// The platform's API. Thread-safe; blocks; every breakdown is a value.
interface Platform {

    /// What became of a customer-service message.
    sealed interface Sending {

        record Taken() implements Sending {}

        /// @param code the platform's own
        record Refused(int code) implements Sending {}

        /// Whether it was taken can't be told.
        record NoAnswer(String why) implements Sending {}
    }

    Sending send(Account account, String user, String text);

    /// @return what a user uploaded; empty where it can't be had now, or is larger than is taken
    Optional<byte[]> media(Account account, String media);
}
