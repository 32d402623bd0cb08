package org.carechat.web;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sittings;

/// Finds out whether a sitting was rated. Thread-safe; throws [org.carechat.conversation.StoreUnavailable].
final class Ratings {

    /// Longer than a sitting.
    private static final int READ_BACK = 500;

    private final Feed feed;

    Ratings(Feed feed) {
        this.feed = feed;
    }

    /// @return the rating of the newest sitting; empty where it has none
    Optional<Posted> ofThisSitting(Head head) {
        List<Posted> recent = feed.events(head.id(), Math.max(0, head.lastSeq() - READ_BACK), READ_BACK);
        return recent.isEmpty()
                ? Optional.empty()
                : Sittings.of(recent).getLast().reversed().stream()
                        .filter(posted -> posted.event() instanceof Event.Rated)
                        .findFirst();
    }
}
