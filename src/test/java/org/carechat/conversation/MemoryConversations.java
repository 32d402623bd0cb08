package org.carechat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Both records of all conversations within one process, with the rules of the store that doors rely on.
public final class MemoryConversations implements Feed, Journal, Ownership {

    private final Map<String, Talk> talks = new HashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final Bell bell;
    private final Clock clock;
    private volatile boolean down;

    public MemoryConversations(Bell bell, Clock clock) {
        this.bell = bell;
        this.clock = clock;
    }

    /// From now on nothing can be reached.
    public void goDown(boolean unreachable) {
        down = unreachable;
    }

    @Override
    public synchronized void open(Opening opening) {
        check();
        Talk talk = new Talk(opening, clock.instant());
        talks.put(opening.id(), talk);
        opening.events().forEach(talk::post);
        talk.readUpTo = talk.events.size();
        talk.entries.addAll(opening.entries());
    }

    @Override
    public synchronized Optional<Head> head(String conversation) {
        check();
        return Optional.ofNullable(talks.get(conversation)).map(Talk::head);
    }

    @Override
    public synchronized List<Posted> events(String conversation, long after, int limit) {
        check();
        return Optional.ofNullable(talks.get(conversation)).stream()
                .flatMap(talk -> talk.events.stream())
                .filter(posted -> posted.seq() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Acceptance accept(String conversation, Sent message, Duration quiet) {
        check();
        Acceptance acceptance = take(conversation, message);
        if (acceptance instanceof Acceptance.Stored stored) {
            bell.ring(new Signal.Grew(conversation, stored.seq()));
        }
        return acceptance;
    }

    private synchronized Acceptance take(String conversation, Sent message) {
        Talk talk = talks.get(conversation);
        if (talk == null) {
            return new Acceptance.Missing();
        }
        Optional<Acceptance> before = judge(conversation, message);
        if (before.isPresent()) {
            return before.get();
        }
        if (talk.mode == Mode.CLOSED) {
            return new Acceptance.Closed();
        }
        List<OpenChoice> open = state(conversation).choices();
        if (message.content() instanceof Content.Picked picked
                && open.stream().noneMatch(choice -> choice.id().equals(picked.choice()))) {
            return new Acceptance.StaleChoice(open.stream()
                    .map(choice -> new Choice(choice.id(), choice.label()))
                    .toList());
        }
        talk.turn = talk.turn == null ? "turn-" + ids.incrementAndGet() : talk.turn;
        long seq = talk.post(new Event.CustomerMessage(
                new Stamp("e-" + ids.incrementAndGet(), clock.instant(), talk.turn, Author.customer()),
                message.clientMessageId(),
                message.content(),
                message.replyTo()));
        talk.sent.put(message.clientMessageId(), new Kept(message.content(), seq, talk.turn));
        return new Acceptance.Stored(seq, talk.turn);
    }

    @Override
    public synchronized Optional<Acceptance> judge(String conversation, Sent message) {
        check();
        Kept kept = Optional.ofNullable(talks.get(conversation))
                .map(talk -> talk.sent.get(message.clientMessageId()))
                .orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        return Optional.of(
                same(kept.content, message.content())
                        ? new Acceptance.Known(kept.seq, kept.turn)
                        : new Acceptance.Different(kept.seq));
    }

    private static boolean same(Content one, Content other) {
        return one instanceof Content.Picked picked && other instanceof Content.Picked again
                ? picked.choice().equals(again.choice())
                : one.equals(other);
    }

    /// Ends the turn that is due, with the bot's words.
    public void answer(String conversation, String words) {
        Signal grown = endTurn(conversation, words);
        bell.ring(grown);
    }

    private synchronized Signal endTurn(String conversation, String words) {
        Talk talk = talks.get(conversation);
        Stamp stamp = new Stamp("e-" + ids.incrementAndGet(), clock.instant(), talk.turn, Author.bot("小卡"));
        long upTo = talk.events.size();
        talk.post(new Event.ServiceMessage(stamp, Act.ANSWER, words, null, List.of(), List.of(), null));
        talk.turn = null;
        talk.readUpTo = upTo;
        return new Signal.Grew(conversation, talk.events.size());
    }

    @Override
    public synchronized List<Entry> entries(String conversation, long after) {
        check();
        return Optional.ofNullable(talks.get(conversation)).stream()
                .flatMap(talk -> talk.entries.stream())
                .skip(after)
                .toList();
    }

    @Override
    public synchronized void append(String conversation, List<Entry> entries) {
        talks.get(conversation).entries.addAll(entries);
    }

    @Override
    public Change change(String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries) {
        Change changed = move(conversation, expected, change, event, entries);
        if (changed instanceof Change.Done done) {
            bell.ring(new Signal.Grew(conversation, done.seq()));
        }
        return changed;
    }

    private synchronized Change move(
            String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries) {
        Talk talk = talks.get(conversation);
        if (talk == null) {
            return new Change.Missing();
        }
        if (talk.mode != expected.mode()) {
            return new Change.Refused(talk.mode, null);
        }
        talk.mode = change.mode();
        talk.entries.addAll(entries);
        return new Change.Done(talk.post(event));
    }

    @Override
    public Acceptance say(String conversation, String agent, String name, Sent message) {
        throw new UnsupportedOperationException("the customers' door has no agents");
    }

    @Override
    public synchronized List<String> held(Mode mode) {
        return talks.values().stream()
                .filter(talk -> talk.mode == mode)
                .map(talk -> talk.opening.id())
                .toList();
    }

    private void check() {
        if (down) {
            throw new StoreUnavailable("down", new IllegalStateException("down"));
        }
    }

    private record Kept(Content content, long seq, String turn) {}

    private static final class Talk {
        private final Opening opening;
        private final List<Posted> events = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Kept> sent = new HashMap<>();
        private Mode mode = Mode.BOT;
        private String turn;
        private long readUpTo;
        private Instant lastAt;

        Talk(Opening opening, Instant now) {
            this.opening = opening;
            this.lastAt = now;
        }

        long post(Event event) {
            lastAt = event.stamp().at();
            events.add(new Posted(events.size() + 1, event));
            return events.size();
        }

        Head head() {
            return new Head(
                    opening.id(),
                    opening.person(),
                    opening.channel(),
                    mode,
                    null,
                    0,
                    events.size(),
                    readUpTo,
                    entries.size(),
                    opening.at(),
                    lastAt);
        }
    }
}
