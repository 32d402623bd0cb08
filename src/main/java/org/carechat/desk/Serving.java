package org.carechat.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.handoff.Agent;

/// What only the owner of a conversation may do in it, stored all or nothing. Thread-safe.
final class Serving {

    private static final int MOST_TRIES = 5;

    private final Feed feed;
    private final Journal journal;
    private final Ownership ownership;
    private final Repeats repeats;
    private final Clock clock;

    Serving(Feed feed, Journal journal, Ownership ownership, Repeats repeats, Clock clock) {
        this.feed = feed;
        this.journal = journal;
        this.ownership = ownership;
        this.repeats = repeats;
        this.clock = clock;
    }

    /// @throws DeskRefusal for whoever doesn't own it
    Served customer(String conversation, Agent agent) {
        return customer(conversation, agent, journal.state(conversation));
    }

    private Served customer(String conversation, Agent agent, Conversation state) {
        Head head = feed.head(conversation).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        if (head.mode() == Mode.CLOSED) {
            throw DeskRefusal.of(DeskFault.CONVERSATION_CLOSED);
        }
        if (head.mode() != Mode.HUMAN || !agent.id().equals(head.agent())) {
            throw DeskRefusal.of(DeskFault.NOT_OWNER);
        }
        return new Served(head, state, agent, clock.instant());
    }

    /// Thinks the deed out and stores it, anew where the customer has gone on meanwhile. What was done before under
    /// the same key is answered again and not done, whoever has the conversation by now.
    <T> T act(Call<T> call, Function<Served, Deed> wanted) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Conversation state = journal.state(call.conversation());
            Optional<T> known = repeats.known(call, state);
            if (known.isPresent()) {
                return known.get();
            }
            Served customer = customer(call.conversation(), call.agent(), state);
            Deed deed = wanted.apply(customer);
            switch (store(call, customer, deed)) {
                case Ownership.Deed.Done(long seq) -> {
                    return repeats.answer(call, deed, seq);
                }
                case Ownership.Deed.Moved ignored -> {}
                case Ownership.Deed.NotOwner ignored -> throw DeskRefusal.of(DeskFault.NOT_OWNER);
                case Ownership.Deed.Missing ignored -> throw DeskRefusal.of(DeskFault.NOT_FOUND);
            }
        }
        throw DeskRefusal.of(DeskFault.CHANGED_MEANWHILE);
    }

    private Ownership.Deed store(Call<?> call, Served customer, Deed deed) {
        List<Entry> entries = new ArrayList<>(deed.outcome().entries());
        entries.addAll(repeats.entries(call, customer, deed));
        return ownership.act(
                call.conversation(),
                call.agent().id(),
                customer.state().version(),
                deed.outcome().events(),
                List.copyOf(entries));
    }
}
