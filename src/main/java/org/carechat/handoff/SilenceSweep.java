package org.carechat.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Stamp;

/// Closes conversations in which nobody has said anything for a day. Somebody who waits for a person is never
/// closed. Thread-safe; several nodes may sweep at once: the change of owner is a compare-and-set.
final class SilenceSweep {

    private static final int MOST = 500;

    private final Ownership ownership;
    private final Feed feed;
    private final QueueKeeper keeper;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Duration longest;

    /// @param longest how long nothing may happen in a conversation before it is closed
    SilenceSweep(
            Ownership ownership, Feed feed, QueueKeeper keeper, Clock clock, Supplier<String> ids, Duration longest) {
        this.ownership = ownership;
        this.feed = feed;
        this.keeper = keeper;
        this.clock = clock;
        this.ids = ids;
        this.longest = longest;
    }

    void close() {
        Instant before = clock.instant().minus(longest);
        ownership
                .silentSince(before, MOST)
                .forEach(conversation -> feed.head(conversation)
                        .filter(head -> head.lastAt().isBefore(before))
                        .filter(head -> head.mode() == Mode.BOT || head.mode() == Mode.HUMAN)
                        .ifPresent(this::close));
    }

    private void close(Head head) {
        Instant at = clock.instant();
        Stamp stamp = new Stamp(ids.get(), at, null, Author.system());
        Event event = new Event.ModeChanged(stamp, Mode.CLOSED, "silence", null, null);
        Ownership.Change change = ownership.change(
                head.id(),
                new Ownership.Holder(head.mode(), head.agent()),
                new ModeChange(Mode.CLOSED, null),
                event,
                List.of());
        if (change instanceof Ownership.Change.Done) {
            keeper.moved(head.id(), Mode.CLOSED, null, at, Priority.of("silence", false));
        }
    }
}
