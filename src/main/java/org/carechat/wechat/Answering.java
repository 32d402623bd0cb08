package org.carechat.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Waiter;

/// Finds the passive reply to a message: waits for its turn, and takes what is to be told next. Asked again it
/// gives the same. Thread-safe.
final class Answering {

    private static final int MOST_LOOKS = 5;
    /// Between what is said passively and what follows it as a message of its own.
    private static final Duration AFTERWARDS = Duration.ofMillis(300);

    private final Feed feed;
    private final Deliveries deliveries;
    private final DueTalks due;
    private final Pieces pieces;
    private final Waiter waiter;

    Answering(Feed feed, Deliveries deliveries, DueTalks due, Pieces pieces, Waiter waiter) {
        this.feed = feed;
        this.deliveries = deliveries;
        this.due = due;
        this.pieces = pieces;
        this.waiter = waiter;
    }

    /// @param seq the number of the event that is answered
    /// @param most how long it may take
    /// @return empty where there is nothing to say, or nothing yet
    Optional<String> answer(String conversation, String message, long seq, Duration most) {
        Optional<String> again = again(conversation, message);
        if (again.isPresent()) {
            return again;
        }
        Optional<Head> done =
                waiter.await(conversation, most, () -> feed.head(conversation).filter(head -> head.readUpTo() >= seq));
        return done.isEmpty() ? again(conversation, message) : next(conversation, message);
    }

    private Optional<String> next(String conversation, String message) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<Deliveries.Standing> standing = deliveries.standing(conversation);
            Optional<Head> head = feed.head(conversation);
            if (standing.isEmpty() || head.isEmpty()) {
                return Optional.empty();
            }
            Deliveries.Piece piece = standing.get().nextPassively(head.get().lastSeq());
            List<String> parts = parts(conversation, piece);
            if (piece.part() >= parts.size()) {
                return again(conversation, message);
            }
            boolean last = piece.part() == parts.size() - 1;
            if (deliveries.say(conversation, message, piece, last) == Deliveries.Passive.SAY) {
                if (!last) {
                    due.add(conversation, AFTERWARDS);
                }
                return Optional.of(parts.get(piece.part()));
            }
            Optional<String> again = again(conversation, message);
            if (again.isPresent()) {
                return again;
            }
        }
        return Optional.empty();
    }

    private Optional<String> again(String conversation, String message) {
        return deliveries.said(conversation, message).flatMap(piece -> {
            List<String> parts = parts(conversation, piece);
            return piece.part() < parts.size() ? Optional.of(parts.get(piece.part())) : Optional.empty();
        });
    }

    private List<String> parts(String conversation, Deliveries.Piece piece) {
        return pieces.of(conversation, piece).parts();
    }
}
