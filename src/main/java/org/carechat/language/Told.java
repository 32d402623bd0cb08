package org.carechat.language;

/// How a request to a language model ended.
public sealed interface Told {

    /// The answer is complete, or the listener had enough of it.
    record Answer(String text) implements Told {}

    /// There is no answer, or only a part of one, which doesn't count.
    ///
    /// @param heard whether the listener has heard a part of it
    record Failed(Reason reason, boolean heard) implements Told {}

    /// Why there is no answer.
    enum Reason {
        /// None is configured, or it is switched off.
        OFF,
        /// The turn, the conversation or the day has spent what it may.
        SPENT,
        /// Too many are being asked already.
        BUSY,
        /// The endpoints have failed lately and are left alone for a while.
        OPEN,
        /// It took too long.
        TIMEOUT,
        /// The endpoint said no.
        REFUSED,
        /// The endpoint's answer was cut, unreadable, empty or too long.
        BROKEN;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Failed failed(Reason reason) {
        return new Failed(reason, false);
    }
}
