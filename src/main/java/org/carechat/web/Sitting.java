package org.carechat.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.jspecify.annotations.Nullable;

/// A socket that has said hello: its conversation, and how far it has been told. [#read] is called by one
/// thread at a time; the rest is thread-safe.
final class Sitting implements AutoCloseable {

    private static final int PAGE = 64;

    private final String conversation;
    private final Head head;
    private final Bell.Listening listening;
    private final AtomicInteger wanted = new AtomicInteger();
    private int seen;
    private long cursor;
    private volatile Mode mode;
    private volatile ConversationView.@Nullable Place told;

    Sitting(Head head, Bell.Listening listening, long cursor) {
        this.conversation = head.id();
        this.head = head;
        this.listening = listening;
        this.cursor = cursor;
        this.mode = head.mode();
    }

    /// @return how the conversation stood when this began
    Head head() {
        return head;
    }

    String conversation() {
        return conversation;
    }

    /// @return whether there was more in the feed when this began; called before anything is read
    boolean isBehind() {
        return cursor < head.lastSeq();
    }

    boolean queued() {
        return mode == Mode.QUEUED;
    }

    /// @return whether the caller is the one to see to it; otherwise somebody is at it and will look again
    boolean wantsRead() {
        return wanted.getAndIncrement() == 0;
    }

    /// @return whether reading was asked for again meanwhile
    boolean wantsMore() {
        return wanted.addAndGet(-seen) != 0;
    }

    /// Puts what is new into the outbox, as long as there is room; when there is again, the outbox asks for more.
    void read(Feed feed, Outbox outbox, Frames frames) {
        seen = wanted.get();
        while (outbox.hasRoom() && !outbox.ended()) {
            List<Posted> page = feed.events(conversation, cursor, PAGE);
            for (Posted posted : page) {
                outbox.text(frames.event(conversation, posted));
                cursor = posted.seq();
                if (posted.event() instanceof Event.ModeChanged changed) {
                    mode = changed.mode();
                }
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    /// @return whether the customer hasn't been told that place yet
    boolean isNews(ConversationView.Place place) {
        boolean news = !place.equals(told);
        told = place;
        return news;
    }

    @Override
    public void close() {
        listening.close();
    }
}
