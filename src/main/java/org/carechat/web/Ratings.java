package org.carechat.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
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

    /// Posts a rating of this sitting, unless it has one: of two at once one is kept.
    ///
    /// @param known what becomes of the one that there is
    /// @return the number of the rating
    long once(Head head, Supplier<Event> rating, ToLongFunction<Posted> known) {
        Head now = head;
        while (true) {
            Optional<Posted> there = ofThisSitting(now);
            if (there.isPresent()) {
                return known.applyAsLong(there.get());
            }
            Optional<Long> seq = feed.postAfter(now.id(), rating.get(), now.lastSeq());
            if (seq.isPresent()) {
                return seq.get();
            }
            // Where nothing is newer it can't be posted at all: the conversation has left the store.
            long before = now.lastSeq();
            now = feed.head(now.id())
                    .filter(after -> !after.erased() && after.lastSeq() > before)
                    .orElseThrow(() -> Refusal.of(Fault.NOT_FOUND));
        }
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
