package org.carechat.wechat;

import java.util.List;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;

/// Cuts what stands in the feed into messages. Thread-safe.
final class Pieces {

    /// The messages of a stretch of the feed.
    ///
    /// @param urgent whether a person speaks, or it can't wait
    record Cut(List<String> parts, boolean urgent) {}

    private final Feed feed;
    private final Wording wording;

    Pieces(Feed feed, Wording wording) {
        this.feed = feed;
        this.wording = wording;
    }

    /// @return what says that more will follow when the user writes
    String more() {
        return wording.text("more");
    }

    Cut of(String conversation, Deliveries.Piece piece) {
        int count = (int) (piece.upTo() - piece.from());
        if (count < 1) {
            return new Cut(List.of(), false);
        }
        List<Event> events = feed.events(conversation, piece.from(), count).stream()
                .map(Posted::event)
                .toList();
        return new Cut(wording.parts(conversation, events), Wording.urgent(events));
    }
}
