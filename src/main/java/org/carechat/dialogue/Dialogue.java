package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Question;
import org.jspecify.annotations.Nullable;

/// The machine that carries out commands: fills, corrections and cancellations first, then new flows and
/// questions, then whatever is on top of the stack until it waits for the customer. Interrupted flows come back by
/// themselves. Deterministic for given commands and skills' answers. Thread-safe: the state of a turn is in its
/// [Talk].
final class Dialogue {

    /// The knowledge base answers in this flow.
    static final String ANSWER = "answer";
    /// A person is asked for in this flow.
    static final String HANDOFF = "handoff";
    /// What is said while a danger lasts is said in this flow.
    static final String EMERGENCY = "emergency";

    /// Small talk after which an open question waits.
    private static final Set<String> PATIENT = Set.of("waiting", "trying", "tried");

    private final Map<String, Skill> skills;
    private final Supplier<String> ids;
    private final Menu menu;
    private final Facts facts;
    private final Matters matters;
    private final StackRun stack;

    Dialogue(List<Skill> skills, Supplier<String> ids, Menu menu) {
        this.skills = skills.stream().collect(Collectors.toMap(Skill::flow, Function.identity()));
        this.ids = ids;
        this.menu = menu;
        this.facts = new Facts(this.skills, ids, menu);
        this.matters = new Matters(ids, menu);
        this.stack = new StackRun(this.skills, ids, menu);
    }

    void run(Talk talk, Scene.TurnContext turn, List<Command> commands) {
        keepDangerOnTop(talk);
        List<Command> fitting = commands.stream()
                .filter(command ->
                        !(isSelfCheck(command) && answers(talk.state().question(), commands)))
                .map(command -> Recall.answered(talk.state(), command).orElseGet(() -> fitting(talk.state(), command)))
                .toList();
        List<Command> allowed = Permission.filter(talk.state(), turn.mode(), fitting);
        int waiting = talk.state().matters().size();
        Repair.repair(allowed).forEach(command -> carryOut(talk, turn, command));
        if (!Permission.silent(talk.state(), turn.mode(), allowed)) {
            stack.run(talk, turn);
            matters.acknowledge(talk, waiting);
            takeUpWhatWaits(talk, turn);
            goOn(talk);
        }
    }

    /// Each matter that is taken up is one less that waits: this ends.
    private void takeUpWhatWaits(Talk talk, Scene.TurnContext turn) {
        List<Command> next = matters.next(talk, turn.mode());
        while (!next.isEmpty()) {
            Repair.repair(next).forEach(command -> carryOut(talk, turn, command));
            stack.run(talk, turn);
            next = matters.next(talk, turn.mode());
        }
    }

    /// No turn ends in silence, and none that took something back without saying what is wanted instead.
    private void goOn(Talk talk) {
        if (talk.tookBack() && talk.state().question() == null) {
            talk.say(menu.sayAnew());
        } else if (talk.silent()) {
            talk.say(menu.whatNext());
        }
    }

    void raise(Talk talk, Scene.TurnContext turn, Alarm alarm) {
        talk.journal(alarm.entries());
        alarm.replies().forEach(reply -> talk.say(new Utterance(reply, alarm.flow(), 0, false)));
        if (talk.state().running(alarm.flow()).isEmpty()) {
            start(talk, alarm.flow(), Map.of("hazard", alarm.hazard(), "raised", turn.turn()));
        }
        stack.run(talk, turn);
    }

    /// Begins what an agent sends.
    ///
    /// @return whether it has a question to ask
    boolean begin(Talk talk, Scene.TurnContext turn, Errand errand) {
        talk.state()
                .running(errand.flow())
                .ifPresent(running -> talk.journal(new Entry.FlowEnded(running.id(), "replaced")));
        talk.journal(errand.facts());
        start(talk, errand.flow(), errand.notes());
        stack.run(talk, turn);
        return Errand.isOn(talk.state());
    }

    /// Goes on with what an agent has sent, if any of it answers the question that is open.
    void goOn(Talk talk, Scene.TurnContext turn, List<Command> commands) {
        Question question = talk.state().question();
        List<Command> answers = Errand.answers(
                question,
                commands.stream().map(command -> fitting(talk.state(), command)).toList());
        if (!answers.isEmpty()) {
            answers.forEach(command -> carryOut(talk, turn, command));
            stack.run(talk, turn);
        }
    }

    /// A danger that was recognised while a person owned the conversation has no flow yet.
    private void keepDangerOnTop(Talk talk) {
        boolean danger = talk.state().flag(Flags.HAZARD) != null;
        if (danger
                && skills.containsKey(EMERGENCY)
                && talk.state().running(EMERGENCY).isEmpty()) {
            start(talk, EMERGENCY, Map.of());
        }
    }

    private void carryOut(Talk talk, Scene.TurnContext turn, Command command) {
        noteUnderstood(talk, command);
        switch (command) {
            case Command.Fill fill -> facts.fill(talk, turn, fill.slot(), fill.value(), fill.said());
            case Command.Correct correct -> facts.correct(talk, turn, correct);
            case Command.TakeBack back -> facts.takeBack(talk, back);
            case Command.Later later -> matters.putOff(talk, later);
            case Command.Answer answer -> answer(talk, turn, answer.kind());
            case Command.Cancel cancel -> cancel(talk, cancel.flow());
            case Command.Start start -> begin(talk, start.flow(), start.notes());
            case Command.Ask ask -> {
                talk.digress();
                start(
                        talk,
                        ANSWER,
                        Map.of(
                                "question",
                                ask.question(),
                                "seq",
                                Long.toString(ask.said().seq())));
            }
            case Command.HandOver handOver -> begin(talk, HANDOFF, Map.of("reason", handOver.reason()));
            case Command.Skip ignored -> skip(talk, turn);
            case Command.Repeat ignored -> repeat(talk);
            case Command.Resume ignored -> resume(talk);
            case Command.Restart ignored -> restart(talk);
            case Command.SmallTalk small -> smallTalk(talk, small.kind());
            case Command.Refuse refuse -> aside(talk, menu.refusal(refuse.kind()));
            case Command.Clarify clarify -> aside(talk, menu.clarify(clarify));
            case Command.Choose ignored -> cannotHandle(talk, "stale-choice");
            case Command.CannotHandle cannot -> cannotHandle(talk, cannot.reason());
        }
    }

    private static void noteUnderstood(Talk talk, Command command) {
        if (!(command instanceof Command.CannotHandle)
                && !Repair.isMood(command)
                && talk.state().misreads() > 0) {
            talk.journal(new Entry.Understood());
        }
    }

    /// A fault that was asked for is an answer, not a wish to look for it.
    private static boolean answers(@Nullable Question question, List<Command> commands) {
        return question != null
                && commands.stream()
                        .anyMatch(command -> command instanceof Command.Fill fill
                                && fill.slot().equals(question.slot()));
    }

    private static boolean isSelfCheck(Command command) {
        return command instanceof Command.Start start && start.flow().equals("self-check");
    }

    /// A yes or no only answers a question that has such an answer, and a yes what was proposed just now; beside
    /// something else that was understood it is mere politeness.
    private static Command fitting(Conversation state, Command command) {
        if (!(command instanceof Command.Answer answer)) {
            return command;
        }
        Question question = state.question();
        if (question != null && hasOption(question, value(answer.kind()))) {
            return command;
        }
        Optional<OpenChoice> proposed = answer.kind() == Command.Answer.Kind.YES ? state.proposed() : Optional.empty();
        if (question == null && proposed.isPresent()) {
            return CommandLine.parse(proposed.get().command());
        }
        boolean polite = question == null && answer.kind() != Command.Answer.Kind.UNSURE;
        return polite ? new Command.SmallTalk("ok") : new Command.CannotHandle("no such answer");
    }

    private static boolean hasOption(Question question, String value) {
        return question.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static String value(Command.Answer.Kind kind) {
        return switch (kind) {
            case YES -> "yes";
            case NO -> "no";
            case UNSURE -> "unknown";
        };
    }

    /// An earlier command of the same message may have answered the question already.
    private void answer(Talk talk, Scene.TurnContext turn, Command.Answer.Kind kind) {
        Question question = talk.state().question();
        if (question != null && hasOption(question, value(kind))) {
            facts.fill(talk, turn, question.slot(), value(kind), new Said(turn.words(), lastSeq(turn)));
        }
    }

    private void cancel(Talk talk, @Nullable String flow) {
        Optional<Frame> frame = flow == null
                ? Optional.ofNullable(talk.state().top())
                : talk.state().running(flow);
        Optional<Skill> done = meantByCancel(talk.state(), flow);
        if (done.isPresent()) {
            begin(talk, done.get().flow(), Map.of("action", "cancel"));
        } else if (frame.isPresent()) {
            talk.journal(new Entry.FlowEnded(frame.get().id(), "cancelled"));
            talk.say(menu.cancelled());
            talk.digress();
        } else if (flow != null && skills.containsKey(flow)) {
            start(talk, flow, Map.of("action", "cancel"));
        } else {
            talk.say(menu.nothingToCancel());
        }
    }

    private Optional<Skill> meantByCancel(Conversation state, @Nullable String flow) {
        return skills.values().stream()
                .filter(skill -> flow == null || skill.flow().equals(flow))
                .filter(skill -> skill.isMeantByCancel(state))
                .findFirst();
    }

    private void begin(Talk talk, String flow, Map<String, String> notes) {
        if (!skills.containsKey(flow)) {
            cannotHandle(talk, "no such flow: " + flow);
            return;
        }
        if (talk.state().question() != null) {
            talk.digress();
        }
        Optional<Frame> running = talk.state().running(flow);
        if (running.isEmpty()) {
            start(talk, flow, notes);
        } else {
            String frame = running.get().id();
            talk.journal(new Entry.FlowRaised(frame));
            notes.forEach((key, value) -> talk.journal(new Entry.FrameNoted(frame, key, value)));
        }
    }

    private void start(Talk talk, String flow, Map<String, String> notes) {
        talk.journal(new Entry.FlowStarted(ids.get(), flow, notes));
    }

    private void skip(Talk talk, Scene.TurnContext turn) {
        Question question = talk.state().question();
        if (question != null) {
            facts.fill(talk, turn, question.slot(), "unknown", new Said(turn.words(), lastSeq(turn)));
        }
    }

    private void repeat(Talk talk) {
        talk.repeat();
        if (talk.state().question() == null) {
            talk.say(menu.repeated());
        }
    }

    private void resume(Talk talk) {
        talk.digress();
        if (talk.state().stack().isEmpty() && talk.state().matters().isEmpty()) {
            talk.say(menu.nothingToResume());
        }
    }

    private void restart(Talk talk) {
        matters.drop(talk);
        new ArrayList<>(talk.state().stack())
                .forEach(frame -> talk.journal(new Entry.FlowEnded(frame.id(), "cancelled")));
        talk.say(menu.restarted());
    }

    /// Who is still trying, or takes their time, isn't asked the whole question once more.
    private void smallTalk(Talk talk, String kind) {
        Question open = talk.state().question();
        if (open != null && PATIENT.contains(kind)) {
            talk.bePatient();
            talk.say(menu.smallTalk(kind).offering(menu.options(open.slot(), open.options())));
        } else {
            aside(talk, menu.smallTalk(kind));
        }
    }

    private static void aside(Talk talk, Reply reply) {
        talk.digress();
        talk.say(reply);
    }

    private void cannotHandle(Talk talk, String reason) {
        talk.journal(new Entry.Misread(reason));
        talk.misread();
        int most = SoonAPerson.is(talk.state()) ? 1 : 2;
        boolean denied = reason.equals(Command.CannotHandle.DENIED);
        Reply once = denied ? menu.denied(talk.state()) : menu.notUnderstood(talk.state());
        boolean again = talk.state().misreads() >= most;
        if (denied && !again) {
            talk.digress();
        }
        talk.say(again ? menu.offerPerson() : once);
    }

    private static long lastSeq(Scene.TurnContext turn) {
        return turn.said().isEmpty() ? 0 : turn.said().getLast().seq();
    }
}
