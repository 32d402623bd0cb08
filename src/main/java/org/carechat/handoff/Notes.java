package org.carechat.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Journal;

/// What agents write for each other: kept in the journal, so no customer ever sees it. Thread-safe.
public final class Notes {

    static final String KIND = "note";

    private final Feed feed;
    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> ids;

    public Notes(Feed feed, Journal journal, Clock clock, Supplier<String> ids) {
        this.feed = feed;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /// @return the note as it is kept; empty where there is no such conversation
    public Optional<Finding> write(String conversation, Agent agent, String text) {
        return write(conversation, agent, text, ids.get());
    }

    /// @param id the note's: written again under the same one, it is there once
    /// @return the note as it is kept; empty where there is no such conversation
    public Optional<Finding> write(String conversation, Agent agent, String text, String id) {
        return feed.head(conversation).map(head -> {
            Finding note = finding(id, clock.instant(), agent, text);
            journal.append(conversation, List.of(new Entry.Found(note)));
            return note;
        });
    }

    static Finding finding(String id, Instant at, Agent agent, String text) {
        return new Finding(KIND, id, at, Map.of("text", text, "by", agent.name(), "agent", agent.id()));
    }
}
