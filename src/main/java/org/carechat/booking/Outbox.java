package org.carechat.booking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What those who listen are still to be told. A step of a visit is put in together with the visit itself, so that
/// none is lost; it is told at least once, under one delivery id. Thread-safe on all nodes; throws
/// `StoreUnavailable`.
public interface Outbox {

    /// One step of a visit's timeline, for one listener.
    ///
    /// @param step its place in the timeline, from 0
    /// @param attempt which try this is, from 1
    record Delivery(String listener, String appointment, int step, int attempt) {

        /// @return the same for every try, and for every listener
        public String id() {
            return appointment + "-" + step;
        }
    }

    /// Makes what is new due for each of them.
    void spread(List<String> listeners);

    /// @param lease for how long nobody else gets it
    /// @return what is due first; empty where nothing is
    Optional<Delivery> claim(String listener, Duration lease);

    /// It needs no more tries.
    void settled(Delivery delivery);

    /// It is due again after that time.
    void later(Delivery delivery, Duration wait);
}
