package org.carechat.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Archive;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;

/// The feed, which goes on in the archive: what has left the store can still be read, and is closed. Thread-safe.
final class ArchivedFeed implements Feed {

    private final Feed feed;
    private final Archive archive;

    ArchivedFeed(Feed feed, Archive archive) {
        this.feed = feed;
        this.archive = archive;
    }

    @Override
    public void open(Opening opening) {
        feed.open(opening);
    }

    @Override
    public Optional<Head> head(String conversation) {
        return feed.head(conversation).or(() -> archive.find(conversation).map(Archive.Archived::head));
    }

    @Override
    public List<Posted> events(String conversation, long after, int limit) {
        List<Posted> events = feed.events(conversation, after, limit);
        if (!events.isEmpty()) {
            return events;
        }
        // Where both have it, because a move was interrupted, the archive has nothing that the store hasn't.
        return archive.find(conversation)
                .map(found -> found.events().stream().skip(after).limit(limit).toList())
                .orElse(List.of());
    }

    @Override
    public Acceptance accept(String conversation, Sent message, Duration quiet) {
        Acceptance acceptance = feed.accept(conversation, message, quiet);
        boolean left = acceptance instanceof Acceptance.Missing
                && archive.find(conversation).isPresent();
        return left ? new Acceptance.Closed() : acceptance;
    }

    @Override
    public Optional<Acceptance> judge(String conversation, Sent message) {
        return feed.judge(conversation, message);
    }

    @Override
    public Optional<Long> post(String conversation, Event event) {
        return feed.post(conversation, event);
    }

    @Override
    public Optional<Long> postAfter(String conversation, Event event, long lastSeq) {
        return feed.postAfter(conversation, event, lastSeq);
    }
}
