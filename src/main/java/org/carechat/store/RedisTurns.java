package org.carechat.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.carechat.conversation.Turns;

/// The turns in Redis.
final class RedisTurns implements Turns {

    private final RedisAccess redis;
    private final People people;
    private final Records records;
    private final RedisBell bell;
    private final Clock clock;
    private final Duration lease;
    private final AtomicInteger firstShard = new AtomicInteger();

    RedisTurns(RedisAccess redis, People people, Records records, RedisBell bell, Clock clock, Duration lease) {
        this.redis = redis;
        this.people = people;
        this.records = records;
        this.bell = bell;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Optional<Claim> claim(String conversation, long knownEntries) {
        Args args = new Args().add(conversation).add(knownEntries).add(lease.toMillis());
        Answer answer = redis.write(ClaimScript.SCRIPT, ConversationKeys.of(conversation), args);
        return answer.isEmpty() ? Optional.empty() : Optional.of(claim(conversation, answer));
    }

    private Claim claim(String conversation, Answer answer) {
        Optional<DataKey> key = people.keyOf(answer.text(6));
        return new Claim(
                conversation,
                answer.text(6),
                answer.text(7),
                answer.text(0),
                answer.number(1),
                answer.number(2),
                (int) answer.number(3),
                Mode.ofWire(answer.text(4)),
                answer.find(5),
                records.events(conversation, answer.number(8) + 1, answer.list(10), key),
                answer.number(9),
                records.entries(conversation, answer.list(11), key));
    }

    @Override
    public boolean renew(Claim claim) {
        return prolong(claim, lease);
    }

    @Override
    public void giveBack(Claim claim) {
        prolong(claim, Duration.ZERO);
    }

    private boolean prolong(Claim claim, Duration more) {
        Args args = fenced(new Args().add(claim.conversation()), claim).add(more.toMillis());
        return !redis.write(RenewScript.SCRIPT, ConversationKeys.of(claim.conversation()), args)
                .isEmpty();
    }

    @Override
    public boolean note(Claim claim, List<Entry> entries) {
        String id = claim.conversation();
        Args args = fenced(new Args(), claim)
                .add(entries.size())
                .addAll(records.entryBytes(id, entries, people.keyOf(claim.person())));
        return !redis.write(NoteScript.SCRIPT, ConversationKeys.of(id), args).isEmpty();
    }

    /// @throws IllegalArgumentException where the bot would speak while a person owns the conversation
    @Override
    public Optional<Committed> commit(Claim claim, Outcome outcome) {
        String id = claim.conversation();
        Answer answer = redis.write(CommitScript.SCRIPT, ConversationKeys.of(id), commitArgs(claim, outcome));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (answer.text(0).equals("owned")) {
            throw new IllegalArgumentException("a bot's message can't enter a conversation that a person owns");
        }
        Committed committed = new Committed(answer.number(1), answer.number(2), answer.number(3) == 1);
        bell.stored(id, committed.lastSeq());
        if (outcome.change() != null) {
            bell.ring(new Signal.QueueChanged(id));
        }
        return Optional.of(committed);
    }

    private Args commitArgs(Claim claim, Outcome outcome) {
        String id = claim.conversation();
        Optional<DataKey> key = people.keyOf(claim.person());
        ModeChange change = outcome.change();
        Args args = fenced(new Args().add(id), claim)
                .add(change == null ? "" : change.mode().wire())
                .add(change == null ? "" : change.agent())
                .add(outcome.events().stream().anyMatch(RedisTurns::isBots) ? 1 : 0);
        new Offers(records).add(args, id, outcome.entries(), key);
        args.add(outcome.events().size())
                .add(outcome.entries().size())
                .add(clock.instant().toEpochMilli());
        return bell.sign(args, id)
                .addAll(records.eventBytes(id, outcome.events(), key))
                .addAll(records.entryBytes(id, outcome.entries(), key));
    }

    /// Begins with another shard each time, so that none is left behind. What it finds is a hint: the claim
    /// decides.
    @Override
    public List<String> due(int max) {
        int first = Math.floorMod(firstShard.getAndIncrement(), Shard.COUNT);
        List<String> due = redis.everyShard(
                DueScript.SCRIPT,
                shard -> ConversationKeys.due(Shard.tag((first + shard) % Shard.COUNT)),
                new Args().add(max));
        return due.size() <= max ? due : List.copyOf(due.subList(0, max));
    }

    private static Args fenced(Args args, Claim claim) {
        return args.add(claim.run()).add(claim.epoch());
    }

    private static boolean isBots(Event event) {
        return event.stamp().from().role() == Role.BOT;
    }
}
