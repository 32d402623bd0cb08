package org.carechat.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.QueuePlace;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// Tells a customer how their conversation stands. Thread-safe.
final class Overview {

    private static final int PAGE = 200;

    private final Feed feed;
    private final Journal journal;
    private final Places places;

    Overview(Feed feed, Journal journal, Places places) {
        this.feed = feed;
        this.journal = journal;
        this.places = places;
    }

    ConversationView of(Head head) {
        Conversation state = journal.state(head.id());
        Frame top = state.top();
        return new ConversationView(
                head.id(),
                head.mode().wire(),
                head.lastSeq(),
                top == null ? null : top.flow(),
                facts(state),
                head.mode() == Mode.QUEUED ? place(head.id()).orElse(null) : null,
                head.mode() == Mode.HUMAN ? agent(head) : null);
    }

    /// @return where the conversation stands in the queue, if it waits there
    Optional<ConversationView.Place> place(String conversation) {
        return places.place(conversation).map(Overview::shown);
    }

    private static ConversationView.Place shown(QueuePlace place) {
        return new ConversationView.Place(
                place.position(),
                place.estimate() == null ? null : place.estimate().toString());
    }

    private static Map<String, String> facts(Conversation state) {
        Map<String, String> facts = new TreeMap<>();
        state.slots().forEach((name, slot) -> {
            if (!name.equals(Slots.MOOD)) {
                facts.put(name, shown(name, slot.value()));
            }
        });
        return facts;
    }

    private static String shown(String name, String value) {
        return switch (name) {
            case Slots.PHONE -> Masking.phone(value);
            case Slots.ADDRESS -> Masking.address(value);
            default -> value;
        };
    }

    /// The name that the customer was told when the agent took over.
    private @Nullable String agent(Head head) {
        for (long after = head.lastSeq() - PAGE; after > -PAGE; after -= PAGE) {
            List<Posted> page = feed.events(head.id(), Math.max(0, after), PAGE);
            for (Posted posted : page.reversed()) {
                if (posted.event() instanceof Event.ModeChanged changed && changed.mode() == Mode.HUMAN) {
                    return changed.agent();
                }
            }
        }
        return null;
    }
}
