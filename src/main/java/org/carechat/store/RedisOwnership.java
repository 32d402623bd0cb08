package org.carechat.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Signal;
import org.carechat.conversation.Stamp;

/// Who owns which conversation, in Redis.
final class RedisOwnership implements Ownership {

    private final RedisAccess redis;
    private final People people;
    private final Records records;
    private final RedisBell bell;
    private final Clock clock;
    private final Supplier<String> ids;

    RedisOwnership(
            RedisAccess redis, People people, Records records, RedisBell bell, Clock clock, Supplier<String> ids) {
        this.redis = redis;
        this.people = people;
        this.records = records;
        this.bell = bell;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Change change(String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries) {
        Optional<DataKey> key = people.key(conversation);
        Args args = new Args()
                .add(conversation)
                .add(expected.mode().wire())
                .add(expected.agent())
                .add(change.mode().wire())
                .add(change.agent());
        new Offers(records).add(args, conversation, entries, key);
        args.add(entries.size()).add(event.stamp().at().toEpochMilli());
        bell.sign(args, conversation)
                .add(records.event(conversation, event, key))
                .addAll(records.entryBytes(conversation, entries, key));
        Answer answer = redis.write(ChangeScript.SCRIPT, ConversationKeys.of(conversation), args);
        return answer.isEmpty() ? new Change.Missing() : change(conversation, answer);
    }

    private Change change(String conversation, Answer answer) {
        if (answer.text(0).equals("refused")) {
            return new Change.Refused(Mode.ofWire(answer.text(1)), answer.find(2));
        }
        bell.stored(conversation, answer.number(1));
        bell.ring(new Signal.QueueChanged(conversation));
        return new Change.Done(answer.number(1));
    }

    @Override
    public Acceptance say(String conversation, String agent, String name, Sent message) {
        Optional<DataKey> key = people.key(conversation);
        if (key.isEmpty()) {
            return new Acceptance.Missing();
        }
        Instant at = clock.instant();
        Stamp stamp = new Stamp(ids.get(), at, null, Author.agent(name));
        Event event = new Event.AgentMessage(stamp, message.clientMessageId(), message.content());
        Args args = new Args()
                .add(message.clientMessageId())
                .add(Digests.of(message, key.get()))
                .add(agent)
                .add(records.event(conversation, event, key))
                .add(at.toEpochMilli());
        bell.sign(args, conversation);
        Answer answer = redis.write(SayScript.SCRIPT, ConversationKeys.of(conversation), args);
        return Acceptances.read(answer, seq -> bell.stored(conversation, seq), none -> List.of());
    }

    @Override
    public Deed act(String conversation, String agent, long version, List<Event> events, List<Entry> entries) {
        Optional<DataKey> key = people.key(conversation);
        Args args = new Args().add(agent).add(version);
        new Offers(records).add(args, conversation, entries, key);
        args.add(events.size())
                .add(entries.size())
                .add(
                        events.isEmpty()
                                ? clock.instant().toEpochMilli()
                                : events.getLast().stamp().at().toEpochMilli());
        bell.sign(args, conversation);
        events.forEach(event -> args.add(records.event(conversation, event, key)));
        args.addAll(records.entryBytes(conversation, entries, key));
        Answer answer = redis.write(DeedScript.SCRIPT, ConversationKeys.of(conversation), args);
        if (answer.isEmpty()) {
            return new Deed.Missing();
        }
        return switch (answer.text(0)) {
            case "moved" -> new Deed.Moved();
            case "not-owner" -> new Deed.NotOwner();
            default -> {
                bell.stored(conversation, answer.number(1));
                yield new Deed.Done(answer.number(1));
            }
        };
    }

    /// @throws IllegalArgumentException for a mode that nobody waits or works in
    @Override
    public List<String> held(Mode mode) {
        if (mode != Mode.QUEUED && mode != Mode.HUMAN) {
            throw new IllegalArgumentException("conversations are kept by mode only while queued or with a person");
        }
        return redis.everyShard(
                HeldScript.SCRIPT, shard -> ConversationKeys.held(Shard.tag(shard), mode.wire()), new Args());
    }

    @Override
    public List<String> silentSince(Instant before, int max) {
        List<String> silent = redis.everyShard(
                SilentScript.SCRIPT,
                shard -> ConversationKeys.idle(Shard.tag(shard)),
                new Args().add(before.toEpochMilli()).add(max));
        return silent.stream().limit(max).toList();
    }
}
