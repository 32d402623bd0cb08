package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Content;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Stamp;
import tools.jackson.databind.json.JsonMapper;

/// One node's view of the store, and short words for what tests do with it.
final class TestNode implements AutoCloseable {

    static final Instant AT = Instant.parse("2026-11-22T02:15:30.123Z");
    static final Supplier<String> IDS = () -> UUID.randomUUID().toString();

    final RedisLink link;
    final RedisAccess redis;
    final PersonKeyRing keys;
    final People people;
    final Records records;
    final RedisBell bell;
    final RedisFeed feed;
    final RedisTurns turns;
    final RedisJournal journal;
    final RedisOwnership ownership;

    TestNode(RedisLink link) {
        this(link, 0);
    }

    TestNode(RedisLink link, int replicas) {
        this.link = link;
        JsonMapper json = JsonMapper.builder().build();
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
        redis = new RedisAccess(link, replicas, Duration.ofSeconds(2));
        keys = new PersonKeyRing(redis, TestRedis.master(), TestRedis.RANDOM);
        people = new People(redis, keys);
        records = new Records(json, TestRedis.RANDOM);
        Subscription subscription = new Subscription(link);
        bell = new RedisBell(redis, new SignalCodec(json));
        bell.listen(subscription);
        bell.listenToShards();
        keys.listen(subscription);
        feed = new RedisFeed(redis, people, records, bell, clock, IDS);
        turns = new RedisTurns(redis, people, records, bell, clock, Duration.ofHours(1));
        journal = new RedisJournal(redis, people, records);
        ownership = new RedisOwnership(redis, people, records, bell, clock, IDS);
    }

    /// @return the id of a conversation that was greeted
    String opened() {
        return opened("person-" + IDS.get());
    }

    String opened(String person) {
        String id = "c-" + IDS.get();
        feed.open(new Opening(id, person, "web", List.of(bot("您好", null)), List.of(new Entry.Understood()), AT));
        return id;
    }

    Acceptance say(String conversation, String messageId, String text) {
        return feed.accept(conversation, text(messageId, text), Duration.ZERO);
    }

    long said(String conversation, String messageId, String text) {
        return ((Acceptance.Stored) say(conversation, messageId, text)).seq();
    }

    RedisArchive archive(Path folder) {
        return new RedisArchive(redis, people, records, new Shelf(folder));
    }

    Claim claimed(String conversation) {
        return turns.claim(conversation, 0).orElseThrow();
    }

    Ownership.Change change(String conversation, Mode from, String fromAgent, Mode to, String agent) {
        Event event = new Event.ModeChanged(stamp(Author.system(), null), to, "test", null, agent);
        return ownership.change(
                conversation,
                new Ownership.Holder(from, fromAgent),
                new ModeChange(to, agent),
                event,
                List.of(new Entry.Flagged("owner", to.wire())));
    }

    static void changed(Ownership ownership, String conversation, Mode from, Mode to) {
        Event event = new Event.ModeChanged(stamp(Author.system(), null), to, "test", null, null);
        ownership.change(conversation, new Ownership.Holder(from, null), new ModeChange(to, null), event, List.of());
    }

    void takenOver(String conversation, String agent) {
        change(conversation, Mode.BOT, null, Mode.HUMAN, agent);
    }

    List<Event> events(String conversation) {
        return feed.events(conversation, 0, 1000).stream().map(Posted::event).toList();
    }

    /// @return the time in Redis's milliseconds at which the turn can be claimed
    double dueAt(String conversation) {
        String due = ConversationKeys.due(Shard.tag(conversation));
        return redis.call(commands -> redis.await(commands.zscore(due, conversation.getBytes(StandardCharsets.UTF_8))));
    }

    /// Lets the lease of a claimed turn run out.
    void runOut(String conversation) {
        String due = ConversationKeys.due(Shard.tag(conversation));
        redis.call(commands -> redis.await(commands.zadd(due, 1, conversation.getBytes(StandardCharsets.UTF_8))));
    }

    static Sent text(String messageId, String text) {
        return new Sent(messageId, new Content.Text(text), null);
    }

    static Sent pick(String messageId, String choice) {
        return new Sent(messageId, new Content.Picked(choice, "whatever"), null);
    }

    static Outcome answering(Claim claim, String text) {
        Entry ended = new Entry.TurnEnded(claim.turn(), claim.upTo(), AT, "bundle");
        return new Outcome(List.of(ended), List.of(bot(text, claim.turn())), null);
    }

    static Outcome offering(Claim claim, OpenChoice... choices) {
        return new Outcome(List.of(new Entry.Offered(List.of(choices))), List.of(), null);
    }

    static Event bot(String text, String turn) {
        return new Event.ServiceMessage(
                stamp(Author.bot("小卡"), turn), Act.ANSWER, text, null, List.of(), List.of(), null);
    }

    static Stamp stamp(Author from, String turn) {
        return new Stamp(IDS.get(), AT, turn, from);
    }

    @Override
    public void close() {
        bell.close();
        link.close();
    }
}
