package org.carechat.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What each receiver is still to be told. Everything is told at least once. Thread-safe on all nodes; throws
/// [org.carechat.conversation.StoreUnavailable].
public interface Outbox {

    /// Something to tell, for one receiver.
    ///
    /// @param attempt which try this is, from 1
    record Delivery(String receiver, String item, int attempt) {}

    /// Something that was given up.
    record Dead(String item, Instant at) {}

    /// @return whether nobody else gathers what is new; then nobody else will for so long
    boolean gathers(Duration most);

    /// Makes these due, those excepted that are due already.
    void add(String receiver, List<String> items);

    /// @param lease for how long nobody else gets it
    /// @return what is due first; empty where nothing is
    Optional<Delivery> claim(String receiver, Duration lease);

    /// It needs no more tries.
    void settled(Delivery delivery);

    /// It is due again after that time.
    void later(Delivery delivery, Duration wait);

    /// It is given up, and kept among the last 1,000 that were.
    void giveUp(Delivery delivery, Instant at);

    /// @return how many wait to be told
    long waiting(String receiver);

    /// @return what was given up, newest first
    List<Dead> dead(String receiver);

    /// Makes everything due at once that was given up.
    ///
    /// @return how many they were
    int revive(String receiver);
}
