package org.carechat.desk;

import java.util.LinkedHashSet;
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
    /// For a page, and for what is sent besides.
    private static final int ROOM = 2 * PAGE;
    private static final int MOST_IDLE = 10;

    private final Feed feed;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private final Veils veils;
    private volatile @Nullable String agent;
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final Set<String> behind = new LinkedHashSet<>();
    private int idle;

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
    /// @return the newest that was sent; null where nothing was
    @Nullable
    Posted resume(Head head, @Nullable Long after) {
        long last = head.lastSeq();
        cursors.put(head.id(), after == null ? last : Math.clamp(after, 0, last));
        return readOn(head.id());
    }

    /// Takes note that it is this agent's, before anything of it is sent: a page that was greeted hears who writes.
    void claim(String conversation) {
        mine.add(conversation);
    }

    /// Claims it, and sends what comes from now on.
    void own(Head head) {
        claim(head.id());
        if (!has(head.id())) {
            resume(head, null);
        }
    }

    void disown(String conversation) {
        mine.remove(conversation);
    }

    /// Goes on only as long as there is room: what is left is sent by [#catchUp].
    ///
    /// @return the newest that was sent; null where nothing was
    @Nullable
    Posted readOn(String conversation) {
        Posted newest = null;
        while (cursors.containsKey(conversation) && !outbox.ended()) {
            if (outbox.room() < ROOM) {
                behind.add(conversation);
                return newest;
            }
            List<Posted> page = feed.events(conversation, cursors.get(conversation), PAGE);
            send(conversation, page);
            newest = page.isEmpty() ? newest : page.getLast();
            if (page.size() < PAGE) {
                behind.remove(conversation);
                return newest;
            }
        }
        return newest;
    }

    /// Sends what found no room before; whoever reads nothing for ten calls, a second apart, is cut off.
    void catchUp() {
        if (behind.isEmpty()) {
            idle = 0;
            return;
        }
        idle = outbox.room() < ROOM ? idle + 1 : 0;
        if (idle > MOST_IDLE) {
            outbox.tooSlow();
        } else if (idle == 0) {
            Set.copyOf(behind).forEach(this::readOn);
        }
    }

    private void send(String conversation, List<Posted> page) {
        if (page.isEmpty()) {
            return;
        }
        UnaryOperator<Map<String, Object>> shown =
                veils.through(conversation, page.getLast().seq(), agent);
        for (Posted posted : page) {
            outbox.text(frames.event(conversation, posted, shown));
        }
        cursors.put(conversation, page.getLast().seq());
    }
}
