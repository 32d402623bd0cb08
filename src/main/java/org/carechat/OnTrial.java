package org.carechat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.carechat.conversation.Act;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Mode;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Step;

/// A flow as it runs on channels for trying the embedding too: there nobody is called, nothing is booked and no
/// case is opened, and the one who tries is told so. What is said of a danger is said all the same. Thread-safe.
///
/// @param trial whether a channel is for trying
record OnTrial(Skill inner, Predicate<String> trial) implements Skill {

    /// The kind of a channel for trying.
    static final String KIND = "trial";

    private static final Set<String> REACHING_OUT = Set.of("handoff", "case");

    @Override
    public String flow() {
        return inner.flow();
    }

    @Override
    public List<String> slots() {
        return inner.slots();
    }

    @Override
    public boolean reconsiders(Conversation state, String slot) {
        return inner.reconsiders(state, slot);
    }

    @Override
    public boolean awaits(String slot) {
        return inner.awaits(slot);
    }

    @Override
    public boolean isMeantByCancel(Conversation state) {
        return inner.isMeantByCancel(state);
    }

    @Override
    public boolean reports(Conversation state, String slot) {
        return inner.reports(state, slot);
    }

    @Override
    public Step step(Scene scene) {
        if (!trial.test(scene.turn().channel())) {
            return inner.step(scene);
        }
        if (REACHING_OUT.contains(flow())) {
            return Step.done(Reply.keyed(Act.HANDOFF, "trial." + flow()));
        }
        boolean changes =
                scene.frame().flow().equals("booking") && scene.frame().note("action") != null;
        return changes ? booked() : harmless(inner.step(scene));
    }

    private static Step harmless(Step step) {
        if (step.entries().stream().anyMatch(Entry.Intended.class::isInstance)) {
            return booked();
        }
        boolean calls = step.handing() != null && step.handing().mode() == Mode.QUEUED;
        return calls ? new Step(step.entries(), step.replies(), step.asks(), step.commands(), null, step.then()) : step;
    }

    private static Step booked() {
        return Step.done(Reply.keyed(Act.BOOKING, "trial.booking"));
    }
}
