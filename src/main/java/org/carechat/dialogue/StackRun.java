package org.carechat.dialogue;

import java.util.Map;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Question;
import org.jspecify.annotations.Nullable;

/// Runs what is on top of the stack until it waits for the customer. Bounded: a flow that doesn't come to rest
/// is ended
/// with the named failure `ran-too-long`.
final class StackRun {

    private static final int MOST_STEPS = 24;
    private static final int MOST_TIMES_ASKED = 3;

    private final Map<String, Skill> skills;
    private final Supplier<String> ids;
    private final Menu menu;

    StackRun(Map<String, Skill> skills, Supplier<String> ids, Menu menu) {
        this.skills = skills;
        this.ids = ids;
        this.menu = menu;
    }

    void run(Talk talk, Scene.TurnContext turn) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Frame top = talk.state().top();
            if (top == null) {
                return;
            }
            if (!step(talk, turn, top)) {
                return;
            }
        }
        Frame stuck = talk.state().top();
        if (stuck != null) {
            talk.journal(new Entry.FlowEnded(stuck.id(), "ran-too-long"));
            talk.say(menu.broke());
        }
    }

    /// @return whether something may go on at once
    private boolean step(Talk talk, Scene.TurnContext turn, Frame frame) {
        Skill skill = skills.get(frame.flow());
        if (skill == null) {
            talk.journal(new Entry.FlowEnded(frame.id(), "no-such-flow"));
            return true;
        }
        Step step = skill.step(new Scene(talk.state(), frame, turn, ids));
        talk.journal(step.entries());
        step.replies().forEach(reply -> talk.say(new Utterance(reply, frame.flow(), 0, false)));
        if (step.asks() != null) {
            ask(talk, frame, step.asks());
        }
        talk.hand(step.handing());
        if (step.then() == Step.Then.DONE) {
            talk.journal(new Entry.FlowEnded(frame.id(), "done"));
        }
        step.commands().forEach(command -> follow(talk, command));
        return step.then() != Step.Then.WAIT || !step.commands().isEmpty();
    }

    private void ask(Talk talk, Frame frame, Step.Asks asks) {
        Question question = new Question(frame.id(), asks.slot(), asks.options());
        boolean stillOpen = isSame(talk.state().question(), question);
        int before = talk.state().timesAsked(frame.id(), asks.slot());
        boolean resumed = stillOpen && talk.digressed();
        if (!resumed) {
            talk.journal(new Entry.Asked(question));
        }
        if (before >= MOST_TIMES_ASKED && !resumed) {
            talk.say(menu.anotherWay());
        }
        Reply reply = asks.reply().offering(menu.options(asks.slot(), asks.options()));
        talk.say(new Utterance(reply, frame.flow(), resumed ? 0 : before, resumed));
    }

    private static boolean isSame(@Nullable Question open, Question next) {
        return open != null && open.frame().equals(next.frame()) && open.slot().equals(next.slot());
    }

    /// Carries out what one flow passes on to another.
    private void follow(Talk talk, Command command) {
        switch (command) {
            case Command.Start start -> startOrRaise(talk, start.flow(), start.notes());
            case Command.HandOver handOver -> startOrRaise(talk, Dialogue.HANDOFF, Map.of("reason", handOver.reason()));
            case Command.Ask ask -> startOrRaise(talk, Dialogue.ANSWER, Map.of("question", ask.question()));
            case Command.Cancel cancel -> end(talk, cancel.flow());
            case Command.Fill ignored -> unexpected(command);
            case Command.Correct ignored -> unexpected(command);
            case Command.Answer ignored -> unexpected(command);
            case Command.Choose ignored -> unexpected(command);
            case Command.Skip ignored -> unexpected(command);
            case Command.Repeat ignored -> unexpected(command);
            case Command.Resume ignored -> unexpected(command);
            case Command.Restart ignored -> unexpected(command);
            case Command.SmallTalk ignored -> unexpected(command);
            case Command.Refuse ignored -> unexpected(command);
            case Command.Clarify ignored -> unexpected(command);
            case Command.CannotHandle ignored -> unexpected(command);
        }
    }

    private void startOrRaise(Talk talk, String flow, Map<String, String> notes) {
        Conversation state = talk.state();
        state.running(flow)
                .ifPresentOrElse(
                        running -> talk.journal(new Entry.FlowRaised(running.id())),
                        () -> talk.journal(new Entry.FlowStarted(ids.get(), flow, notes)));
    }

    private static void end(Talk talk, @Nullable String flow) {
        Frame frame =
                flow == null ? talk.state().top() : talk.state().running(flow).orElse(null);
        if (frame != null) {
            talk.journal(new Entry.FlowEnded(frame.id(), "replaced"));
        }
    }

    private static void unexpected(Command command) {
        throw new IllegalStateException("a flow can't pass on '" + CommandLine.write(command) + "'");
    }
}
