package org.carechat.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Stamp;

/// The store's ports for conversations, in memory.
public final class MemoryConversations implements Feed, Journal, Ownership {

    private record Held(
            Opening opening, Mode mode, String agent, long epoch, List<Posted> events, List<Entry> entries) {}

    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Acceptance.Stored> said = new HashMap<>();
    private final Map<String, Content> contents = new HashMap<>();

    public synchronized void clear() {
        held.clear();
        said.clear();
        contents.clear();
    }

    @Override
    public synchronized void open(Opening opening) {
        held.put(
                opening.id(),
                new Held(opening, Mode.BOT, null, 0, new ArrayList<>(), new ArrayList<>(opening.entries())));
        opening.events().forEach(event -> post(opening.id(), event));
    }

    @Override
    public synchronized Optional<Long> post(String conversation, Event event) {
        List<Posted> events = held.get(conversation).events();
        events.add(new Posted(events.size() + 1, event));
        return Optional.of((long) events.size());
    }

    @Override
    public synchronized Optional<Long> postAfter(String conversation, Event event, long lastSeq) {
        return held.get(conversation).events().size() == lastSeq ? post(conversation, event) : Optional.empty();
    }

    @Override
    public synchronized Optional<Head> head(String conversation) {
        return Optional.ofNullable(held.get(conversation)).map(MemoryConversations::head);
    }

    private static Head head(Held one) {
        Opening opening = one.opening();
        Instant last = one.events().isEmpty()
                ? opening.at()
                : one.events().getLast().event().stamp().at();
        return new Head(
                opening.id(),
                opening.person(),
                opening.channel(),
                one.mode(),
                one.agent(),
                one.epoch(),
                one.events().size(),
                0,
                one.entries().size(),
                opening.at(),
                last);
    }

    @Override
    public synchronized List<Posted> events(String conversation, long after, int limit) {
        Held one = held.get(conversation);
        return one == null
                ? List.of()
                : one.events().stream().skip(after).limit(limit).toList();
    }

    @Override
    public Acceptance accept(String conversation, Sent message, Duration quiet) {
        throw new UnsupportedOperationException("customers don't come to this door");
    }

    @Override
    public Optional<Acceptance> judge(String conversation, Sent message) {
        throw new UnsupportedOperationException("customers don't come to this door");
    }

    @Override
    public synchronized List<Entry> entries(String conversation, long after) {
        Held one = held.get(conversation);
        return one == null ? List.of() : one.entries().stream().skip(after).toList();
    }

    @Override
    public synchronized void append(String conversation, List<Entry> entries) {
        held.get(conversation).entries().addAll(entries);
    }

    @Override
    public synchronized Change change(
            String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries) {
        Held one = held.get(conversation);
        if (one == null) {
            return new Change.Missing();
        }
        if (!new Holder(one.mode(), one.agent()).equals(expected)) {
            return new Change.Refused(one.mode(), one.agent());
        }
        held.put(
                conversation,
                new Held(one.opening(), change.mode(), change.agent(), one.epoch() + 1, one.events(), one.entries()));
        append(conversation, entries);
        return new Change.Done(post(conversation, event).orElseThrow());
    }

    @Override
    public synchronized Acceptance say(String conversation, String agent, String name, Sent message) {
        Held one = held.get(conversation);
        String key = conversation + "/" + agent + "/" + message.clientMessageId();
        Acceptance.Stored known = said.get(key);
        if (known != null) {
            return contents.get(key).equals(message.content())
                    ? new Acceptance.Known(known.seq(), known.turn())
                    : new Acceptance.Different(known.seq());
        }
        if (one == null) {
            return new Acceptance.Missing();
        }
        if (one.mode() != Mode.HUMAN || !agent.equals(one.agent())) {
            return new Acceptance.NotOwner();
        }
        Stamp stamp = new Stamp("e" + key.hashCode(), one.opening().at(), null, Author.agent(name));
        long seq = post(conversation, new Event.AgentMessage(stamp, message.clientMessageId(), message.content()))
                .orElseThrow();
        Acceptance.Stored stored = new Acceptance.Stored(seq, "");
        said.put(key, stored);
        contents.put(key, message.content());
        return stored;
    }

    @Override
    public synchronized Deed act(
            String conversation, String agent, long version, List<Event> events, List<Entry> entries) {
        Held one = held.get(conversation);
        if (one == null) {
            return new Deed.Missing();
        }
        if (one.mode() != Mode.HUMAN || !agent.equals(one.agent())) {
            return new Deed.NotOwner();
        }
        if (one.entries().size() != version) {
            return new Deed.Moved();
        }
        append(conversation, entries);
        events.forEach(event -> post(conversation, event));
        return new Deed.Done(one.events().size());
    }

    @Override
    public synchronized List<String> held(Mode mode) {
        return held.values().stream()
                .filter(one -> one.mode() == mode)
                .map(one -> one.opening().id())
                .toList();
    }

    @Override
    public synchronized List<String> silentSince(Instant before, int max) {
        return held.values().stream()
                .filter(one -> one.mode() == Mode.BOT || one.mode() == Mode.HUMAN)
                .map(MemoryConversations::head)
                .filter(head -> head.lastAt().isBefore(before))
                .map(Head::id)
                .limit(max)
                .toList();
    }
}
