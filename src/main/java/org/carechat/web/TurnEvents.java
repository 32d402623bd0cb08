package org.carechat.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Waiter;

/// Waits for the turn that a message belongs to, and finds its events. Thread-safe.
final class TurnEvents {

    /// How far a turn's events may lie from each of its messages: a turn reads what came within its quiet time,
    /// and a conversation takes in less than this in a minute.
    private static final int REACH = 200;

    private final Feed feed;
    private final Waiter waiter;

    TurnEvents(Feed feed, Waiter waiter) {
        this.feed = feed;
        this.waiter = waiter;
    }

    /// @return all events of the message's turn, in order; empty where it didn't end within `wait`
    Optional<List<Posted>> await(String conversation, Receipt receipt, Duration wait) {
        Optional<Head> done = waiter.await(
                conversation, wait, () -> feed.head(conversation).filter(head -> head.readUpTo() >= receipt.seq()));
        return done.map(head -> of(conversation, receipt));
    }

    private List<Posted> of(String conversation, Receipt receipt) {
        long from = Math.max(0, receipt.seq() - REACH);
        return feed.events(conversation, from, 2 * REACH).stream()
                .filter(posted -> receipt.turn().equals(posted.event().stamp().turn()))
                .toList();
    }
}
