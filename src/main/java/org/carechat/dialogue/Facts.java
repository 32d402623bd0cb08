package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;

/// Writes down what the customer states, corrects and takes back, and forgets what is no longer true: facts of one
/// machine say nothing about the next. Thread-safe: the state of a turn is in its [Talk].
final class Facts {

    /// What belongs to one machine and one trouble with it.
    private static final Set<String> OF_A_MACHINE = Set.of(
            Slots.SYMPTOM,
            Slots.MODEL,
            Slots.SERIAL,
            Slots.ERROR_CODE,
            Slots.SERVICE,
            Slots.PURCHASE_DATE,
            Slots.DELIVERY_DATE,
            Slots.INSTALLATION_DATE,
            Slots.PRODUCTION_DATE,
            Slots.AGE,
            Slots.PROOF,
            Slots.CHANNEL,
            Slots.BOUGHT,
            Slots.REGION,
            Slots.INSTALLER,
            Slots.USAGE,
            Slots.CAUSE,
            Slots.CAUSE_CERTAINTY,
            Slots.PART,
            Slots.REMEDY,
            Slots.FAULT,
            Slots.GAS_TYPE,
            Slots.REPAIR_DATE,
            Slots.REPAIRED_BY,
            Slots.SAME_FAULT,
            Slots.PART_REPLACED,
            Slots.INSTALLED_BY,
            Slots.CAUSED_BY_INSTALLATION,
            Slots.VISIT_DATE,
            Slots.VISIT_TIME);
    private static final String UNKNOWN = "unknown";
    /// Answers to steps of a self-check are kept under names that begin so.
    private static final String STEP = "self-check.";

    private final Map<String, Skill> skills;
    private final Supplier<String> ids;
    private final Menu menu;

    Facts(Map<String, Skill> skills, Supplier<String> ids, Menu menu) {
        this.skills = skills;
        this.ids = ids;
        this.menu = menu;
    }

    void fill(Talk talk, Scene.TurnContext turn, String slot, String value, Said said) {
        Conversation before = talk.state();
        String known = before.value(slot).orElse(value);
        if (slot.equals(Slots.PRODUCT) && !known.equals(value) && !known.equals(UNKNOWN)) {
            forgetMachine(talk, firstSeq(turn));
        }
        state(talk, turn, new Command.Fill(slot, value, said));
    }

    void correct(Talk talk, Scene.TurnContext turn, Command.Correct correct) {
        Conversation before = talk.state();
        state(talk, turn, new Command.Fill(correct.slot(), correct.value(), correct.said()));
        if (skills.values().stream().noneMatch(skill -> skill.reports(before, correct.slot()))) {
            talk.sayOnce(menu.corrected());
        }
    }

    /// The flow that needs the fact, or has rested on it, asks for it anew; where there is none the dialogue does.
    void takeBack(Talk talk, Command.TakeBack back) {
        if (talk.state().knows(back.slot())) {
            Conversation before = talk.state();
            talk.journal(new Entry.SlotDropped(back.slot()));
            talk.say(menu.takenBack());
            talk.takeBack();
            reconsider(talk, before, back.slot());
        }
    }

    /// Drops what was said about a machine before this event.
    private static void forgetMachine(Talk talk, long before) {
        for (Slot slot : new ArrayList<>(talk.state().slots().values())) {
            boolean itsOwn = OF_A_MACHINE.contains(slot.name())
                    || slot.name().startsWith(STEP)
                    || slot.name().startsWith(Slots.TOLD);
            if (itsOwn && slot.seq() < before) {
                talk.journal(new Entry.SlotDropped(slot.name()));
            }
        }
    }

    private void state(Talk talk, Scene.TurnContext turn, Command.Fill fill) {
        Conversation before = talk.state();
        Said said = fill.said();
        String slot = fill.slot();
        talk.journal(new Entry.SlotFilled(
                new Slot(slot, fill.value(), said.text(), Source.CUSTOMER, said.seq(), turn.now())));
        Question question = before.question();
        if (question != null && question.slot().equals(slot)) {
            talk.journal(new Entry.Answered());
        } else if (question != null
                && isAwaited(before, slot)
                && !before.value(slot).equals(Optional.of(fill.value()))) {
            talk.note();
        }
        if (!before.value(slot).orElse(fill.value()).equals(fill.value())) {
            reconsider(talk, before, slot);
        }
    }

    private boolean isAwaited(Conversation state, String slot) {
        Frame top = state.top();
        Skill skill = top == null ? null : skills.get(top.flow());
        return skill != null && skill.awaits(slot);
    }

    /// A verdict that rested on what has just changed is worked out again.
    private void reconsider(Talk talk, Conversation before, String slot) {
        for (Skill skill : skills.values()) {
            if (talk.state().running(skill.flow()).isEmpty() && skill.reconsiders(before, slot)) {
                talk.journal(new Entry.FlowStarted(ids.get(), skill.flow(), Map.of("reconsider", slot)));
            }
        }
    }

    private static long firstSeq(Scene.TurnContext turn) {
        return turn.said().isEmpty() ? Long.MAX_VALUE : turn.said().getFirst().seq();
    }
}
