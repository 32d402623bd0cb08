package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.jspecify.annotations.Nullable;

/// The conversations whose events go to one desk, each with the number of the last one sent. Events come from the
/// feed alone, by these cursors: a signal that is lost or doubled loses and doubles nothing. Which are followed may
/// be asked by any thread; the rest belongs to the socket's sequence.
final class Followed {

    private static final int PAGE = 200;

    private final Feed feed;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private final Veils veils;
    private volatile @Nullable String agent;
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    Followed(Feed feed, DeskOutbox outbox, DeskFrames frames, Veils veils) {
        this.veils = veils;
        this.feed = feed;
        this.outbox = outbox;
        this.frames = frames;
    }

    /// @param seated who looks from now on
    void lookAs(String seated) {
        agent = seated;
    }

    boolean has(String conversation) {
        return cursors.containsKey(conversation);
    }

    boolean isMine(String conversation) {
        return mine.contains(conversation);
    }

    Set<String> all() {
        return Set.copyOf(cursors.keySet());
    }

    /// Sends what came after `after`, and from now on what comes.
    ///
    /// @param after null for only what comes
    void resume(Head head, @Nullable Long after) {
        long last = head.lastSeq();
        cursors.put(head.id(), after == null ? last : Math.clamp(after, 0, last));
        readOn(head.id());
    }

    /// Takes note that it is this agent's.
    void own(Head head) {
        mine.add(head.id());
        if (!has(head.id())) {
            resume(head, null);
        }
    }

    void disown(String conversation) {
        mine.remove(conversation);
    }

    /// @return the newest that came; null where nothing did
    @Nullable
    Posted readOn(String conversation) {
        Long cursor = cursors.get(conversation);
        if (cursor == null) {
            return null;
        }
        Posted newest = null;
        List<Posted> page;
        do {
            page = feed.events(conversation, cursor, PAGE);
            UnaryOperator<Map<String, Object>> shown = page.isEmpty()
                    ? UnaryOperator.identity()
                    : veils.through(conversation, page.getLast().seq(), agent);
            for (Posted posted : page) {
                outbox.text(frames.event(conversation, posted, shown));
                cursor = posted.seq();
                newest = posted;
            }
            cursors.put(conversation, cursor);
        } while (page.size() == PAGE && !outbox.ended());
        return newest;
    }
}
