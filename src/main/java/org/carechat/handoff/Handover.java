package org.carechat.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Stamp;
import org.carechat.dialogue.Flags;
import org.jspecify.annotations.Nullable;

/// Who has a conversation, as agents change it: each change is a compare-and-set in the store, so of two who want
/// the same one gets it, and from then on no bot message is stored. Thread-safe; throws
/// [org.carechat.conversation.StoreUnavailable].
public final class Handover {

    /// What the change of owner needs of the world.
    public record Parts(
            Ownership ownership,
            Feed feed,
            Journal journal,
            QueueIndex queue,
            QueueKeeper keeper,
            Agents agents,
            LastAgents last,
            Clock clock,
            Supplier<String> ids) {}

    private record Move(
            ModeChange change, String reason, @Nullable Agent to, List<Entry> entries) {}

    /// Whoever asks for a person again may need another.
    private static final Entry NO_SKILL = new Entry.Flagged(HandoffFlags.SKILL, "");

    private final Parts parts;

    public Handover(Parts parts) {
        this.parts = parts;
    }

    /// Takes a conversation out of the queue. Accepting what one has already is done already.
    public Handed accept(String conversation, Agent agent) {
        Handed handed = withHead(conversation, head -> {
            if (head.mode() == Mode.HUMAN && agent.id().equals(head.agent())) {
                return new Handed.Done(Mode.HUMAN, agent);
            }
            if (head.mode() != Mode.QUEUED) {
                return refused(head.mode(), head.agent());
            }
            return move(head, to(agent, "accepted", List.of()));
        });
        if (handed instanceof Handed.Done) {
            parts.queue().served(now());
        }
        return handed;
    }

    /// Gives a waiting conversation to an agent.
    Handed assign(String conversation, Agent agent) {
        Handed handed = withHead(
                conversation,
                head -> head.mode() == Mode.QUEUED
                        ? move(head, to(agent, "assigned", List.of()))
                        : refused(head.mode(), head.agent()));
        if (handed instanceof Handed.Done) {
            parts.queue().served(now());
        }
        return handed;
    }

    /// Lets a conversation wait again whose agent has vanished, if it is still theirs.
    Handed putBack(String conversation, String agent) {
        return withHead(
                conversation,
                head -> agent.equals(head.agent())
                        ? move(head, new Move(new ModeChange(Mode.QUEUED, null), "agent-gone", null, List.of()))
                        : refused(head.mode(), head.agent()));
    }

    /// Takes a conversation from whoever has it; for those who supervise.
    public Handed takeOver(String conversation, Agent agent) {
        return withHead(conversation, head -> {
            if (!agent.supervises()) {
                return new Handed.NotYours();
            }
            return head.mode() == Mode.CLOSED
                    ? refused(head.mode(), null)
                    : move(head, to(agent, "taken-over", List.of()));
        });
    }

    public Handed returnToBot(String conversation, Agent agent) {
        return owned(
                conversation,
                agent,
                head -> move(head, new Move(new ModeChange(Mode.BOT, null), "returned", null, List.of(NO_SKILL))));
    }

    /// @param why in the agent's words; its first word is public if it is one of the stable ones, the rest is a
    ///     note
    public Handed close(String conversation, Agent agent, String why) {
        Entry closing = new Entry.Found(Closing.finding(parts.ids().get(), now(), agent, why));
        List<Entry> note = List.of(noted(agent, why), closing, NO_SKILL);
        return owned(
                conversation,
                agent,
                head -> move(head, new Move(new ModeChange(Mode.CLOSED, null), Closing.reason(why), null, note)));
    }

    /// Passes a conversation on to a colleague.
    public Handed transfer(String conversation, Agent agent, Agent to, String why) {
        List<Entry> note = why.isBlank() ? List.of() : List.of(noted(agent, why));
        return owned(conversation, agent, head -> move(head, to(to, "transferred", note)));
    }

    /// Puts a conversation back into the queue for whoever has the skill.
    public Handed transferToSkill(String conversation, Agent agent, String skill, String why) {
        List<Entry> entries = new ArrayList<>(List.of(new Entry.Flagged(HandoffFlags.SKILL, skill)));
        if (!why.isBlank()) {
            entries.add(noted(agent, why));
        }
        ModeChange queued = new ModeChange(Mode.QUEUED, null);
        return owned(conversation, agent, head -> move(head, new Move(queued, "transferred", null, entries)));
    }

    private Entry noted(Agent agent, String why) {
        return new Entry.Found(Notes.finding(parts.ids().get(), now(), agent, why));
    }

    private Handed owned(String conversation, Agent agent, Function<Head, Handed> action) {
        return withHead(conversation, head -> {
            if (head.mode() == Mode.CLOSED || head.mode() == Mode.BOT) {
                return refused(head.mode(), null);
            }
            boolean mine = head.mode() == Mode.HUMAN && agent.id().equals(head.agent());
            return mine || agent.supervises() ? action.apply(head) : new Handed.NotYours();
        });
    }

    private Handed withHead(String conversation, Function<Head, Handed> action) {
        Optional<Head> head = parts.feed().head(conversation);
        return head.isEmpty() ? new Handed.Missing() : action.apply(head.get());
    }

    private Move to(Agent agent, String reason, List<Entry> entries) {
        return new Move(new ModeChange(Mode.HUMAN, agent.id()), reason, agent, entries);
    }

    private Handed move(Head head, Move move) {
        Instant at = now();
        String id = head.id();
        Stamp stamp = new Stamp(parts.ids().get(), at, null, Author.system());
        String name = move.to() == null ? null : move.to().name();
        Mode mode = move.change().mode();
        Event event = new Event.ModeChanged(stamp, mode, move.reason(), null, name);
        Ownership.Holder expected = new Ownership.Holder(head.mode(), head.agent());
        Ownership.Change change =
                parts.ownership().change(id, expected, move.change(), event, entries(id, move.entries()));
        return switch (change) {
            case Ownership.Change.Done ignored -> {
                boolean hazard = parts.journal().state(id).flag(Flags.HAZARD) != null;
                parts.keeper().moved(id, mode, move.change().agent(), at, Priority.of(move.reason(), hazard));
                if (move.to() != null) {
                    parts.last().served(head.person(), move.to().id());
                }
                yield new Handed.Done(mode, move.to());
            }
            case Ownership.Change.Refused as -> refused(as.mode(), as.agent());
            case Ownership.Change.Missing ignored -> new Handed.Missing();
        };
    }

    /// Whoever gets the conversation, the queue's own flow is over, and the customer doesn't go on with the bot
    /// beside it.
    private List<Entry> entries(String conversation, List<Entry> more) {
        Conversation state = parts.journal().state(conversation);
        List<Entry> entries = new ArrayList<>(more);
        state.running(HandoffSkill.FLOW)
                .ifPresent(frame -> entries.add(new Entry.FlowEnded(frame.id(), "handed-over")));
        if (state.flag(Flags.MEANWHILE) != null) {
            entries.add(new Entry.Flagged(Flags.MEANWHILE, ""));
        }
        return entries;
    }

    private Handed refused(Mode mode, @Nullable String agent) {
        return new Handed.Refused(mode, agent == null ? null : parts.agents().nameOf(agent));
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
