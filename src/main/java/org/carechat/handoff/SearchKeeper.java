package org.carechat.handoff;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.TurnListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes what conversations can be found by, as turns go. What gets lost here is noted again with the next turn
/// that a node runs of that conversation. Thread-safe.
public final class SearchKeeper implements TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(SearchKeeper.class);
    private static final Set<String> SLOTS = Set.of(Slots.PHONE, Slots.SERIAL);
    private static final Set<String> FIELDS = Set.of("number", "phone");

    private final SearchIndex index;

    public SearchKeeper(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void committed(Claim claim, Outcome outcome, Committed committed) {
        Stream<String> said = claim.events().stream().flatMap(posted -> said(posted.event()));
        Stream<String> kept = Stream.concat(claim.journal().stream(), outcome.entries().stream())
                .flatMap(SearchKeeper::kept);
        Set<String> terms = Stream.concat(said, kept).collect(Collectors.toSet());
        try {
            if (!terms.isEmpty()) {
                index.note(claim.conversation(), terms);
            }
        } catch (StoreUnavailable e) {
            LOG.debug("{} can't be found by {} numbers yet", claim.conversation(), terms.size(), e);
        }
    }

    private static Stream<String> said(Event event) {
        return event instanceof Event.CustomerMessage message
                ? SearchTerms.in(message.content().words())
                : Stream.empty();
    }

    private static Stream<String> kept(Entry entry) {
        return switch (entry) {
            case Entry.SlotFilled filled
            when SLOTS.contains(filled.slot().name()) ->
                SearchTerms.of(filled.slot().value()).stream();
            case Entry.Found found -> numbers(found.finding().data());
            default -> Stream.empty();
        };
    }

    private static Stream<String> numbers(Map<?, ?> data) {
        return data.entrySet().stream().flatMap(field -> switch (field.getValue()) {
            case Map<?, ?> inner -> numbers(inner);
            case String text when FIELDS.contains(String.valueOf(field.getKey())) -> SearchTerms.of(text).stream();
            case null, default -> Stream.empty();
        });
    }
}
