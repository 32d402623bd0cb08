package org.carechat.dialogue;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Question;
import org.jspecify.annotations.Nullable;

/// A flow that an agent has sent the customer while they talk: its questions are asked by the system, what answers
/// them goes to the flow, and everything else is between customer and agent.
///
/// @param flow its name
/// @param agent who sends it
/// @param facts what the agent has said of the case
public record Errand(String flow, String agent, List<Entry> facts) {

    private static final String NOTE = "errand";

    Map<String, String> notes() {
        return Map.of(NOTE, agent);
    }

    static boolean is(Frame frame) {
        return frame.note(NOTE) != null;
    }

    /// @return what ends those that are under way, for when the agent does something that makes them needless
    public static List<Entry> ended(Conversation state) {
        return state.stack().stream()
                .filter(Errand::is)
                .<Entry>map(frame -> new Entry.FlowEnded(frame.id(), "replaced"))
                .toList();
    }

    static boolean isOn(Conversation state) {
        Frame top = state.top();
        Question question = state.question();
        return top != null && is(top) && question != null && question.frame().equals(top.id());
    }

    /// @return whether a flow may go on: while a person owns the conversation only what that person has sent, and
    ///     what is said of a danger
    static boolean mayRun(Scene.TurnContext turn, Frame frame) {
        return turn.mode() != Mode.HUMAN || is(frame) || frame.flow().equals(Dialogue.EMERGENCY);
    }

    /// @return of what a flow passes on, what may be begun: a person arranges the rest
    static List<Command> allowed(Scene.TurnContext turn, List<Command> commands) {
        return turn.mode() != Mode.HUMAN
                ? commands
                : commands.stream()
                        .filter(command -> command instanceof Command.Start start
                                && start.flow().equals(Dialogue.EMERGENCY))
                        .toList();
    }

    /// @return of what was understood, what answers the open question
    static List<Command> answers(@Nullable Question question, List<Command> commands) {
        return question == null
                ? List.of()
                : commands.stream()
                        .filter(command -> command instanceof Command.Answer
                                || command instanceof Command.Skip
                                || command instanceof Command.Repeat
                                || command instanceof Command.Fill fill
                                        && fill.slot().equals(question.slot()))
                        .toList();
    }

    /// @return the same, offering nothing but answers
    static Utterance offeringAnswers(Utterance utterance) {
        Reply reply = utterance.reply();
        List<Offer> answers = reply.offers().stream()
                .filter(offer -> offer.command() instanceof Command.Fill)
                .toList();
        Reply plain = new Reply(
                reply.act(),
                reply.key(),
                reply.text(),
                reply.args(),
                reply.citations(),
                answers,
                reply.card(),
                reply.evidence());
        return new Utterance(plain, utterance.flow(), utterance.variant(), utterance.resumed());
    }
}
