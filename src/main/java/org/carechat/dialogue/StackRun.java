package org.carechat.dialogue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.jspecify.annotations.Nullable;

/// Runs what is on top of the stack until it waits for the customer. Bounded: a flow that doesn't come to rest is
/// ended with the named failure `ran-too-long`, one whose question stays without an answer with `unanswered`.
final class StackRun {

    private static final int MOST_STEPS = 24;
    private static final int MOST_TIMES_ASKED = 2;
    /// So often an answer is waited for, the offer of another way included; then the flow is given up.
    private static final int MOST_TIMES_WAITED = 4;

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
            if (top == null || !Errand.mayRun(turn, top)) {
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
        if (step.asks() != null && isAssumed(talk, turn, frame, step.asks())) {
            return true;
        }
        if (step.asks() != null) {
            ask(talk, turn, frame, step.asks());
        }
        talk.hand(step.handing());
        if (step.then() == Step.Then.DONE) {
            talk.journal(new Entry.FlowEnded(frame.id(), "done"));
        }
        List<Command> next = Errand.allowed(turn, step.commands());
        next.forEach(command -> follow(talk, command));
        if (step.then() == Step.Then.DONE && next.isEmpty() && turn.mode() != Mode.HUMAN) {
            announceNext(talk);
        }
        boolean givenUp = talk.state().frame(frame.id()).isEmpty();
        return givenUp || step.then() != Step.Then.WAIT || !next.isEmpty();
    }

    /// A flow that was wished for earlier and begins only now says so.
    private void announceNext(Talk talk) {
        Frame next = talk.state().top();
        if (next != null && talk.wasUnderWay(next.id()) && isFresh(talk.state(), next)) {
            menu.next(next.flow()).ifPresent(talk::say);
        }
    }

    private static boolean isFresh(Conversation state, Frame frame) {
        return state.asked().keySet().stream().noneMatch(key -> key.startsWith(frame.id() + "/"));
    }

    /// Whether there is danger isn't left open, nor passed over: what wasn't answered clearly counts as what the
    /// question says.
    private static boolean isAssumed(Talk talk, Scene.TurnContext turn, Frame frame, Step.Asks asks) {
        boolean open = isSame(talk.state().question(), new Question(frame.id(), asks.slot(), asks.options()));
        boolean asked = talk.state().timesAsked(frame.id(), asks.slot()) >= MOST_TIMES_ASKED;
        if (asks.otherwise() == null || !open || !asked || talk.repeating() || talk.digressed()) {
            return false;
        }
        talk.journal(new Entry.SlotFilled(new Slot(asks.slot(), asks.otherwise(), "", Source.CUSTOMER, 0, turn.now())));
        return true;
    }

    private void ask(Talk talk, Scene.TurnContext turn, Frame frame, Step.Asks asks) {
        Question question = new Question(frame.id(), asks.slot(), asks.options());
        int before = talk.state().timesAsked(frame.id(), asks.slot());
        boolean open = isSame(talk.state().question(), question);
        if (open && (talk.isPatient() || talk.digressed() && talk.waitsForAChoice())) {
            return;
        }
        if (open && talk.repeating()) {
            say(talk, frame, asks, 1, false);
        } else if (open && (talk.noted() || isNarrowed(talk.state().question(), question))) {
            talk.journal(new Entry.Resumed(question));
            talk.say(menu.noted());
            say(talk, frame, asks, 0, false);
        } else if (before > 0 && (open ? talk.digressed() : !talk.wasOnTop(frame.id()))) {
            talk.journal(new Entry.Resumed(question));
            say(talk, frame, asks, 0, true);
        } else if (before < MOST_TIMES_ASKED) {
            talk.journal(new Entry.Asked(question));
            say(talk, frame, asks, before, false);
        } else if (turn.mode() == Mode.HUMAN) {
            talk.journal(new Entry.FlowEnded(frame.id(), "unanswered"));
        } else {
            anotherWay(talk, question, before);
        }
    }

    private void anotherWay(Talk talk, Question question, int before) {
        if (before >= MOST_TIMES_WAITED) {
            talk.journal(new Entry.FlowEnded(question.frame(), "unanswered"));
            talk.say(menu.givenUp());
        } else {
            talk.journal(new Entry.Asked(question));
            talk.say(menu.anotherWay(question));
        }
    }

    private void say(Talk talk, Frame frame, Step.Asks asks, int variant, boolean resumed) {
        Reply question = asks.reply().offering(menu.options(asks.slot(), asks.options()));
        Reply reply = SoonAPerson.is(talk.state()) ? menu.orAPerson(question) : question;
        talk.say(new Utterance(reply, frame.flow(), variant, resumed));
    }

    private static boolean isSame(@Nullable Question open, Question next) {
        return open != null && open.frame().equals(next.frame()) && open.slot().equals(next.slot());
    }

    /// Other answers are offered than before: something has been heard of what is wished.
    private static boolean isNarrowed(@Nullable Question open, Question next) {
        return open != null && !open.options().isEmpty() && !open.options().equals(next.options());
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
            case Command.TakeBack ignored -> unexpected(command);
            case Command.Later ignored -> unexpected(command);
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
