package org.carechat.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known and under way in one conversation: the fold over its journal. Immutable.
///
/// @param version the number of journal entries folded
/// @param slots by name
/// @param stack the flows under way, the one that runs last
/// @param question what the bot waits for; null where it waits for nothing
/// @param choices what can be picked now
/// @param proposal what a plain yes means; null where nothing was proposed in the last turn
/// @param asked how often a slot was asked for, by frame and slot
/// @param misreads how many messages in a row were not understood
/// @param matters what waits until the stack is empty, oldest first
public record Conversation(
        String id,
        long version,
        Map<String, Slot> slots,
        List<Frame> stack,
        @Nullable Question question,
        List<OpenChoice> choices,
        @Nullable Proposal proposal,
        Map<String, Integer> asked,
        List<Finding> findings,
        Map<String, String> flags,
        List<Intention> intentions,
        int misreads,
        List<Matter> matters) {

    public static Conversation empty(String id) {
        return new Conversation(
                id, 0, Map.of(), List.of(), null, List.of(), null, Map.of(), List.of(), Map.of(), List.of(), 0,
                List.of());
    }

    /// @return the state after these entries
    public Conversation with(List<? extends Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Draft next = new Draft(this);
        entries.forEach(next::apply);
        return next.done();
    }

    /// @return the state after one more entry
    public Conversation with(Entry entry) {
        return with(List.of(entry));
    }

    public Optional<String> value(String slot) {
        return Optional.ofNullable(slots.get(slot)).map(Slot::value);
    }

    public boolean knows(String slot) {
        return slots.containsKey(slot);
    }

    /// @return the flow that runs; null where none does
    public @Nullable Frame top() {
        return stack.isEmpty() ? null : stack.getLast();
    }

    public Optional<Frame> frame(String id) {
        return stack.stream().filter(frame -> frame.id().equals(id)).findFirst();
    }

    public Optional<Frame> running(String flow) {
        return stack.stream().filter(frame -> frame.flow().equals(flow)).findFirst();
    }

    public int timesAsked(String frame, String slot) {
        return asked.getOrDefault(frame + "/" + slot, 0);
    }

    /// @return the value of a flag; null where it isn't raised
    public @Nullable String flag(String flag) {
        return flags.get(flag);
    }

    /// @return the findings of one kind, oldest first
    public List<Finding> findings(String kind) {
        return findings.stream().filter(finding -> finding.kind().equals(kind)).toList();
    }

    /// @return the choice with that id, as long as it can be picked
    public Optional<OpenChoice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /// @return the choice that a plain yes picks now
    public Optional<OpenChoice> proposed() {
        return Optional.ofNullable(proposal).flatMap(made -> choice(made.choice()));
    }

    /// One of the choices, asked for in the words around it.
    ///
    /// @param fresh whether the turn that made it is still under way: it stands until the next one has ended
    public record Proposal(String choice, boolean fresh) {}

    /// The one mutable stage of a step of the fold.
    private static final class Draft {
        private final String id;
        private final Map<String, Slot> slots;
        private final List<Frame> stack;
        private final Map<String, Integer> asked;
        private final List<Finding> findings;
        private final Map<String, String> flags;
        private final List<Intention> intentions;
        private @Nullable Question question;
        private List<OpenChoice> choices;
        private @Nullable Proposal proposal;
        private final List<Matter> matters;
        private int misreads;
        private long version;

        Draft(Conversation before) {
            id = before.id;
            version = before.version;
            slots = new LinkedHashMap<>(before.slots);
            stack = new ArrayList<>(before.stack);
            asked = new LinkedHashMap<>(before.asked);
            findings = new ArrayList<>(before.findings);
            flags = new LinkedHashMap<>(before.flags);
            intentions = new ArrayList<>(before.intentions);
            question = before.question;
            choices = before.choices;
            proposal = before.proposal;
            misreads = before.misreads;
            matters = new ArrayList<>(before.matters);
        }

        void apply(Entry entry) {
            version++;
            switch (entry) {
                case Entry.SlotFilled filled -> slots.put(filled.slot().name(), filled.slot());
                case Entry.SlotDropped dropped -> slots.remove(dropped.slot());
                case Entry.FlowStarted started ->
                    stack.add(new Frame(started.frame(), started.flow(), started.notes()));
                case Entry.FlowEnded ended -> end(ended.frame());
                case Entry.FlowRaised raised -> raise(raised.frame());
                case Entry.FrameNoted noted -> note(noted);
                case Entry.Asked ask -> ask(ask.question());
                case Entry.Answered ignored -> answered();
                case Entry.Resumed resumed -> question = resumed.question();
                case Entry.PutOff put -> matters.add(put.matter());
                case Entry.TakenUp taken ->
                    matters.removeIf(matter -> matter.id().equals(taken.matter()));
                case Entry.Offered offered -> offer(offered);
                case Entry.Found found -> put(found.finding());
                case Entry.Flagged flagged -> flag(flagged);
                case Entry.Intended intended -> intentions.add(intended.intention());
                case Entry.Carried carried ->
                    intentions.removeIf(intention -> intention.id().equals(carried.intention()));
                case Entry.Misread ignored -> misreads++;
                case Entry.Understood ignored -> misreads = 0;
                case Entry.SetAside ignored -> {}
                case Entry.TurnEnded ignored ->
                    proposal = proposal != null && proposal.fresh() ? new Proposal(proposal.choice(), false) : null;
                case Entry.Unknown ignored -> {}
            }
        }

        private void offer(Entry.Offered offered) {
            choices = offered.choices();
            proposal = offered.proposed() == null ? null : new Proposal(offered.proposed(), true);
        }

        private void end(String frame) {
            stack.removeIf(running -> running.id().equals(frame));
            if (question != null && question.frame().equals(frame)) {
                question = null;
            }
        }

        private void raise(String frame) {
            stack.stream()
                    .filter(running -> running.id().equals(frame))
                    .findFirst()
                    .ifPresent(found -> {
                        stack.remove(found);
                        stack.add(found);
                    });
        }

        private void note(Entry.FrameNoted noted) {
            stack.replaceAll(frame -> {
                if (!frame.id().equals(noted.frame())) {
                    return frame;
                }
                Map<String, String> notes = new LinkedHashMap<>(frame.notes());
                notes.put(noted.key(), noted.value());
                return new Frame(frame.id(), frame.flow(), notes);
            });
        }

        private void ask(Question asks) {
            question = asks;
            asked.merge(asks.frame() + "/" + asks.slot(), 1, Integer::sum);
        }

        /// An answer that was offered is a good one: asked again later, the question is a new one.
        private void answered() {
            Question open = question;
            Slot given = open == null ? null : slots.get(open.slot());
            if (open != null
                    && given != null
                    && open.options().stream().anyMatch(option -> option.value().equals(given.value()))) {
                asked.remove(open.frame() + "/" + open.slot());
            }
            question = null;
        }

        private void put(Finding finding) {
            findings.removeIf(
                    known -> known.kind().equals(finding.kind()) && known.id().equals(finding.id()));
            findings.add(finding);
        }

        private void flag(Entry.Flagged flagged) {
            if (flagged.value().isEmpty()) {
                flags.remove(flagged.flag());
            } else {
                flags.put(flagged.flag(), flagged.value());
            }
        }

        Conversation done() {
            return new Conversation(
                    id,
                    version,
                    slots,
                    stack,
                    question,
                    choices,
                    proposal,
                    asked,
                    findings,
                    flags,
                    intentions,
                    misreads,
                    matters);
        }
    }
}
