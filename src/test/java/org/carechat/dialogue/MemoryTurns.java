package org.carechat.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Content;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.conversation.Turns;

/// The turns of one conversation, in memory. Claims are given as often as they are asked for.
final class MemoryTurns implements Turns {

    final List<Entry> journal = new ArrayList<>();
    final List<Event> feed = new ArrayList<>();
    final Semaphore committed = new Semaphore(0);
    int tries;
    private int read;
    private int run;

    synchronized void say(String words) {
        Stamp stamp = new Stamp("e" + feed.size(), Instant.EPOCH, "t" + feed.size(), Author.customer());
        feed.add(new Event.CustomerMessage(stamp, "m" + feed.size(), new Content.Text(words), null));
    }

    synchronized List<Event.ServiceMessage> said() {
        return feed.stream()
                .filter(Event.ServiceMessage.class::isInstance)
                .map(Event.ServiceMessage.class::cast)
                .toList();
    }

    @Override
    public synchronized Optional<Claim> claim(String conversation, long knownEntries) {
        List<Posted> news = new ArrayList<>();
        for (int i = read; i < feed.size(); i++) {
            news.add(new Posted(i + 1, feed.get(i)));
        }
        if (news.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = List.copyOf(journal.subList((int) knownEntries, journal.size()));
        return Optional.of(new Claim(
                conversation, "p", "web", "t", ++run, 1, ++tries, Mode.BOT, null, news, feed.size(), entries));
    }

    @Override
    public boolean renew(Claim claim) {
        return claim.run() == run;
    }

    @Override
    public synchronized boolean note(Claim claim, List<Entry> entries) {
        return claim.run() == run && journal.addAll(entries);
    }

    @Override
    public synchronized Optional<Committed> commit(Claim claim, Outcome outcome) {
        if (claim.run() != run) {
            return Optional.empty();
        }
        journal.addAll(outcome.entries());
        feed.addAll(outcome.events());
        read = feed.size();
        tries = 0;
        committed.release();
        return Optional.of(new Committed(feed.size(), journal.size(), false));
    }

    @Override
    public synchronized List<String> due(int max) {
        return read < feed.size() ? List.of("c") : List.of();
    }
}
