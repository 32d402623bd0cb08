package org.carechat.handoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Flags;

/// Mends the queue from what the shards know: who waits and isn't in it, and who is in it and doesn't wait. It
/// reads the index before the truth, so that what changes in between is at worst taken in too early, and put right
/// the next time. Thread-safe; several nodes may sweep at once.
public final class QueueSweep {

    private static final int READ_BACK = 200;

    private final Ownership ownership;
    private final Feed feed;
    private final Journal journal;
    private final QueueIndex queue;
    private final QueueKeeper keeper;

    public QueueSweep(Ownership ownership, Feed feed, Journal journal, QueueIndex queue, QueueKeeper keeper) {
        this.ownership = ownership;
        this.feed = feed;
        this.journal = journal;
        this.queue = queue;
        this.keeper = keeper;
    }

    /// @return how many entries were mended
    public int mend() {
        Set<String> indexed = queue.first(Integer.MAX_VALUE).stream()
                .map(Waiting::conversation)
                .collect(Collectors.toSet());
        Set<String> waiting = new HashSet<>(ownership.held(Mode.QUEUED));
        List<String> missing = new ArrayList<>(waiting);
        missing.removeAll(indexed);
        indexed.removeAll(waiting);
        missing.forEach(this::takeIn);
        indexed.forEach(queue::remove);
        return missing.size() + indexed.size();
    }

    private void takeIn(String conversation) {
        Optional<Head> found = feed.head(conversation).filter(head -> head.mode() == Mode.QUEUED);
        found.ifPresent(head -> {
            Event.ModeChanged queued =
                    Turning.lastInto(Mode.QUEUED, recent(head)).orElse(null);
            boolean hazard = journal.state(conversation).flag(Flags.HAZARD) != null;
            Priority priority = Priority.of(queued == null ? "asked" : queued.reason(), hazard);
            keeper.moved(
                    conversation,
                    Mode.QUEUED,
                    null,
                    queued == null ? head.lastAt() : queued.stamp().at(),
                    priority);
        });
    }

    private List<Posted> recent(Head head) {
        return feed.events(head.id(), Math.max(0, head.lastSeq() - READ_BACK), READ_BACK);
    }
}
