package org.carechat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.conversation.Turns;
import org.carechat.dialogue.TurnRunner;

/// Many conversations with one mind, each turn run at once over journals in memory. Thread-safe as long as one
/// conversation is talked in by one thread.
final class Conversing implements Turns {

    private final Supplier<String> ids;
    private final TurnRunner runner;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();

    Conversing(Mind mind) {
        ids = mind.ids();
        runner = mind.runner(this);
    }

    Talk open() {
        Talk talk = new Talk(ids.get());
        talks.put(talk.id, talk);
        return talk;
    }

    /// One conversation.
    final class Talk {

        private final String id;
        private final List<Entry> journal = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private List<Event> last = List.of();
        private Posted posted;
        private Mode mode = Mode.BOT;
        private long seq;

        private Talk(String id) {
            this.id = id;
        }

        /// @return what the bot says to it
        List<Event.ServiceMessage> say(String text) {
            heard.add(text);
            Stamp stamp = new Stamp(ids.get(), Mind.CLOCK.instant(), "turn-" + ids.get(), Author.customer());
            posted = new Posted(++seq, new Event.CustomerMessage(stamp, ids.get(), new Content.Text(text), null));
            runner.run(id);
            return last.stream()
                    .filter(Event.ServiceMessage.class::isInstance)
                    .map(Event.ServiceMessage.class::cast)
                    .toList();
        }

        /// @return all that the customer has said
        List<String> heard() {
            return heard;
        }

        Conversation state() {
            return Conversation.empty(id).with(journal);
        }

        List<Entry> journal() {
            return journal;
        }

        void close() {
            talks.remove(id);
        }
    }

    @Override
    public Optional<Claim> claim(String conversation, long known) {
        Talk talk = talks.get(conversation);
        Stamp stamp = talk.posted.event().stamp();
        return Optional.of(new Claim(
                conversation,
                "p-1",
                "web",
                stamp.turn(),
                talk.seq,
                1,
                1,
                talk.mode,
                null,
                List.of(talk.posted),
                talk.seq,
                List.copyOf(talk.journal.subList((int) known, talk.journal.size()))));
    }

    @Override
    public boolean renew(Claim claim) {
        return true;
    }

    @Override
    public boolean note(Claim claim, List<Entry> entries) {
        return talks.get(claim.conversation()).journal.addAll(entries);
    }

    @Override
    public Optional<Committed> commit(Claim claim, Outcome outcome) {
        Talk talk = talks.get(claim.conversation());
        talk.journal.addAll(outcome.entries());
        talk.last = outcome.events();
        talk.seq += outcome.events().size();
        if (outcome.change() != null) {
            talk.mode = outcome.change().mode();
        }
        return Optional.of(new Committed(talk.seq, talk.journal.size(), false));
    }

    @Override
    public List<String> due(int max) {
        return List.of();
    }
}
