package org.carechat.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Stamp;

/// The feed in Redis.
final class RedisFeed implements Feed {

    private final RedisAccess redis;
    private final People people;
    private final Records records;
    private final RedisBell bell;
    private final Clock clock;
    private final Supplier<String> ids;

    RedisFeed(RedisAccess redis, People people, Records records, RedisBell bell, Clock clock, Supplier<String> ids) {
        this.redis = redis;
        this.people = people;
        this.records = records;
        this.bell = bell;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void open(Opening opening) {
        String id = opening.id();
        Optional<DataKey> key = Optional.of(people.keyFor(opening.person()));
        people.joins(opening.person(), id);
        Args args = new Args()
                .add(id)
                .add(opening.person())
                .add(opening.channel())
                .add(opening.at().toEpochMilli());
        new Offers(records).add(args, id, opening.entries(), key);
        args.add(opening.events().size()).add(opening.entries().size());
        bell.sign(args, id)
                .addAll(records.eventBytes(id, opening.events(), key))
                .addAll(records.entryBytes(id, opening.entries(), key));
        redis.write(OpenScript.SCRIPT, ConversationKeys.of(id), args);
        bell.stored(id, opening.events().size());
    }

    @Override
    public Optional<Head> head(String conversation) {
        Answer head = redis.read(HeadScript.SCRIPT, ConversationKeys.of(conversation), new Args());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                conversation,
                head.text(0),
                head.text(1),
                Mode.ofWire(head.text(2)),
                head.find(3),
                head.number(4),
                head.number(5),
                head.number(6),
                head.number(7),
                Instant.ofEpochMilli(head.number(8)),
                Instant.ofEpochMilli(head.number(9)),
                head.find(10) != null));
    }

    @Override
    public List<Posted> events(String conversation, long after, int limit) {
        if (after < 0 || limit < 1) {
            throw new IllegalArgumentException("'after' is at least 0 and 'limit' at least 1");
        }
        String feed = ConversationKeys.feed(conversation);
        List<byte[]> stored = redis.call(commands -> redis.await(commands.lrange(feed, after, after + limit - 1)));
        return stored.isEmpty() ? List.of() : records.events(conversation, after + 1, stored, people.key(conversation));
    }

    @Override
    public Acceptance accept(String conversation, Sent message, Duration quiet) {
        Optional<DataKey> key = people.key(conversation);
        if (key.isEmpty()) {
            return new Acceptance.Missing();
        }
        Sent sent = labelled(conversation, message, key);
        Instant at = clock.instant();
        Stamp stamp = new Stamp(ids.get(), at, null, Author.customer());
        Event event = new Event.CustomerMessage(stamp, sent.clientMessageId(), sent.content(), sent.replyTo());
        Args args = new Args()
                .add(conversation)
                .add(sent.clientMessageId())
                .add(Digests.of(sent, key.get()))
                .add(sent.content() instanceof Content.Picked picked ? picked.choice() : "")
                .add(ids.get())
                .add(quiet.toMillis())
                .add(records.eventAlone(conversation, event, key))
                .add(at.toEpochMilli());
        bell.sign(args, conversation);
        Answer answer = redis.write(AcceptScript.SCRIPT, ConversationKeys.of(conversation), args);
        return Acceptances.read(
                answer, seq -> bell.stored(conversation, seq), stale -> records.choices(conversation, stale, key));
    }

    @Override
    public Optional<Acceptance> judge(String conversation, Sent message) {
        Optional<DataKey> key = people.key(conversation);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Args args = new Args().add(message.clientMessageId()).add(Digests.of(message, key.get()));
        Answer answer = redis.write(JudgeScript.SCRIPT, ConversationKeys.of(conversation), args);
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(Acceptances.read(answer, seq -> {}, open -> List.of()));
    }

    @Override
    public Optional<Long> post(String conversation, Event event) {
        return post(conversation, event, "");
    }

    @Override
    public Optional<Long> postAfter(String conversation, Event event, long lastSeq) {
        return post(conversation, event, Long.toString(lastSeq));
    }

    private Optional<Long> post(String conversation, Event event, String lastSeq) {
        Optional<DataKey> key = people.key(conversation);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Args args = new Args();
        bell.sign(args, conversation)
                .add(records.event(conversation, event, key))
                .add(event.stamp().at().toEpochMilli())
                .add(lastSeq);
        Answer answer = redis.write(PostScript.SCRIPT, ConversationKeys.of(conversation), args);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        bell.stored(conversation, answer.number(0));
        return Optional.of(answer.number(0));
    }

    /// What a choice says is what the bot offered, whatever the sender claims that it says.
    private Sent labelled(String conversation, Sent message, Optional<DataKey> key) {
        if (!(message.content() instanceof Content.Picked picked)) {
            return message;
        }
        String head = ConversationKeys.head(conversation);
        byte[] offered = redis.call(commands -> redis.await(commands.hget(head, "offered")));
        List<Choice> open = offered == null ? List.of() : records.choices(conversation, offered, key);
        return open.stream()
                .filter(choice -> choice.id().equals(picked.choice()))
                .findFirst()
                .map(choice -> new Sent(
                        message.clientMessageId(), new Content.Picked(choice.id(), choice.label()), message.replyTo()))
                .orElse(message);
    }
}
