package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;

/// The conversations whose events go to one desk, each with the number of the last one sent. Events come from the
/// feed alone, by these cursors: a signal that is lost or doubled loses and doubles nothing. Which are followed may
/// be asked by any thread; the rest belongs to the socket's sequence.
final class Followed {

    private static final int PAGE = 200;

    private final Feed feed;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    Followed(Feed feed, DeskOutbox outbox, DeskFrames frames) {
        this.feed = feed;
        this.outbox = outbox;
        this.frames = frames;
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
    void follow(String conversation, long after) {
        cursors.put(conversation, after);
        readOn(conversation);
    }

    void own(String conversation) {
        mine.add(conversation);
    }

    void disown(String conversation) {
        mine.remove(conversation);
    }

    void readOn(String conversation) {
        Long cursor = cursors.get(conversation);
        if (cursor == null) {
            return;
        }
        List<Posted> page;
        do {
            page = feed.events(conversation, cursor, PAGE);
            for (Posted posted : page) {
                outbox.text(frames.event(conversation, posted));
                cursor = posted.seq();
            }
            cursors.put(conversation, cursor);
        } while (page.size() == PAGE && !outbox.ended());
    }
}
