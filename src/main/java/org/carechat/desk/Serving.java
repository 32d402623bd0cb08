package org.carechat.desk;

import java.time.Clock;
import java.util.function.Function;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Ownership;
import org.carechat.handoff.Agent;

/// What only the owner of a conversation may do in it, stored all or nothing. Thread-safe.
final class Serving {

    private static final int MOST_TRIES = 5;

    private final Feed feed;
    private final Journal journal;
    private final Ownership ownership;
    private final Clock clock;

    Serving(Feed feed, Journal journal, Ownership ownership, Clock clock) {
        this.feed = feed;
        this.journal = journal;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// @throws DeskRefusal for whoever doesn't own it
    Served customer(String conversation, Agent agent) {
        Head head = feed.head(conversation).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        if (head.mode() == Mode.CLOSED) {
            throw DeskRefusal.of(DeskFault.CONVERSATION_CLOSED);
        }
        if (head.mode() != Mode.HUMAN || !agent.id().equals(head.agent())) {
            throw DeskRefusal.of(DeskFault.NOT_OWNER);
        }
        return new Served(head, journal.state(conversation), agent, clock.instant());
    }

    /// Thinks the deed out and stores it, anew where the customer has gone on meanwhile.
    ///
    /// @return the number of the newest event
    long act(String conversation, Agent agent, Function<Served, Outcome> deed) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Served customer = customer(conversation, agent);
            Outcome outcome = deed.apply(customer);
            switch (ownership.act(
                    conversation, agent.id(), customer.state().version(), outcome.events(), outcome.entries())) {
                case Ownership.Deed.Done(long seq) -> {
                    return seq;
                }
                case Ownership.Deed.Moved ignored -> {}
                case Ownership.Deed.NotOwner ignored -> throw DeskRefusal.of(DeskFault.NOT_OWNER);
                case Ownership.Deed.Missing ignored -> throw DeskRefusal.of(DeskFault.NOT_FOUND);
            }
        }
        throw DeskRefusal.of(DeskFault.CHANGED_MEANWHILE);
    }
}
