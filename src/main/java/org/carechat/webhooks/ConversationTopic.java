package org.carechat.webhooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.QueuePlace;
import org.jspecify.annotations.Nullable;

/// What others are told of conversations: that one was opened, who has it, how it ended, how it was rated. Read
/// from the feed itself, so that it says what clients saw; never what was said. Thread-safe.
final class ConversationTopic implements Topic {

    private static final int PAGE = 200;
    private static final String OPENED = "conversation.opened";
    private static final String REOPENED = "conversation.reopened";
    private static final String CLOSED = "conversation.closed";
    private static final String ERASED = "conversation.erased";
    private static final String QUEUED = "handover.queued";
    private static final String ACCEPTED = "handover.accepted";
    private static final String RETURNED = "handover.returned";
    private static final String RATED = "rating.given";

    private final ConversationNews news;
    private final Feed feed;

    ConversationTopic(ConversationNews news, Feed feed) {
        this.news = news;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public Set<String> events() {
        return Set.of(OPENED, REOPENED, CLOSED, ERASED, QUEUED, ACCEPTED, RETURNED, RATED);
    }

    @Override
    public void gather(Consumer<List<String>> sink) {
        news.noted().forEach(conversation -> gather(conversation, sink));
    }

    private void gather(String conversation, Consumer<List<String>> sink) {
        long last = news.told(conversation);
        List<Posted> all = new ArrayList<>();
        List<Posted> page;
        do {
            page = feed.events(conversation, last, PAGE);
            all.addAll(page);
            last = page.isEmpty() ? last : page.getLast().seq();
        } while (page.size() == PAGE);
        long end = last;
        List<String> items = all.stream()
                .filter(posted -> event(posted, end) != null)
                .map(posted -> conversation + " " + posted.seq())
                .toList();
        if (!items.isEmpty()) {
            sink.accept(items);
        }
        news.told(conversation, end);
    }

    @Override
    public Optional<News> read(String item) {
        int space = item.lastIndexOf(' ');
        String conversation = item.substring(0, space);
        long seq = Long.parseLong(item.substring(space + 1));
        return feed.events(conversation, seq - 1, 1).stream()
                .findFirst()
                .flatMap(posted -> feed.head(conversation).flatMap(head -> news(head, posted)));
    }

    private static Optional<News> news(Head head, Posted posted) {
        String event = event(posted, head.lastSeq());
        return event == null
                ? Optional.empty()
                : Optional.of(new News(event, head.id() + "-" + posted.seq(), fields(head, posted)));
    }

    private static Map<String, Object> fields(Head head, Posted posted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", posted.event().stamp().at().toString());
        fields.put("conversation", head.id());
        fields.put("channel", head.channel());
        fields.put("seq", posted.seq());
        switch (posted.event()) {
            case Event.ModeChanged changed -> put(fields, changed);
            case Event.Rated rated -> fields.put("score", rated.score());
            case Event.CustomerMessage ignored -> {}
            case Event.ServiceMessage ignored -> {}
            case Event.AgentMessage ignored -> {}
            case Event.Erased ignored -> {}
            case Event.Unknown ignored -> {}
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, Event.ModeChanged changed) {
        fields.put("mode", changed.mode().wire());
        fields.put("reason", changed.reason());
        QueuePlace place = changed.queue();
        if (place != null) {
            fields.put("position", place.position());
        }
        if (changed.agent() != null) {
            fields.put("agent", changed.agent());
        }
    }

    /// Whatever was said before an erasure reads as erased, too; only the last event of all is the erasure itself.
    ///
    /// @param last the number of the newest event
    /// @return null for what nobody is told
    private static @Nullable String event(Posted posted, long last) {
        if (posted.seq() == 1) {
            return OPENED;
        }
        return switch (posted.event()) {
            case Event.ModeChanged changed -> event(changed);
            case Event.Rated ignored -> RATED;
            case Event.Erased ignored -> posted.seq() == last ? ERASED : null;
            case Event.CustomerMessage ignored -> null;
            case Event.ServiceMessage ignored -> null;
            case Event.AgentMessage ignored -> null;
            case Event.Unknown ignored -> null;
        };
    }

    private static String event(Event.ModeChanged changed) {
        return switch (changed.mode()) {
            case BOT -> changed.reason().equals("reopened") ? REOPENED : RETURNED;
            case QUEUED -> QUEUED;
            case HUMAN -> ACCEPTED;
            case CLOSED -> CLOSED;
        };
    }
}
