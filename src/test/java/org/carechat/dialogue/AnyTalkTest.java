package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carechat.conversation.Act;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Matter;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;

/// Whatever is said in whatever order: the stack holds together, nobody is asked for what they said, and every turn
/// ends with something to go on with.
class AnyTalkTest {

    private static final List<String> FLOWS = List.of("order", "parcel", "answer", "handoff");

    @Property(tries = 400)
    void holdsTogether(@ForAll("talks") List<List<Command>> talk) {
        Turning turning = turning();
        for (List<Command> message : talk) {
            turning.says(message.toArray(Command[]::new));
            Conversation state = turning.state();
            assertFramesAreWhole(state);
            assertQuestionIsOfAFrame(state);
            assertThat(turning.said()).isNotEmpty();
        }
    }

    @Property(tries = 400)
    void neverAsksForWhatItKnows(@ForAll("talks") List<List<Command>> talk) {
        Turning turning = turning();
        for (List<Command> message : talk) {
            turning.says(message.toArray(Command[]::new));
            Question question = turning.state().question();
            if (question != null) {
                assertThat(turning.state().knows(question.slot())).isFalse();
            }
        }
    }

    @Property(tries = 200)
    void asksForNothingMoreThanTwice(@ForAll("talks") List<List<Command>> talk) {
        Turning turning = turning();
        for (List<Command> message : talk) {
            turning.says(message.toArray(Command[]::new));
            boolean third = turning.said().stream().anyMatch(said -> said.endsWith("#2"));
            assertThat(third).isFalse();
        }
    }

    @Property(tries = 200)
    void takesUpEverythingThatWaits(@ForAll("talks") List<List<Command>> talk) {
        Turning turning = turning();
        talk.forEach(message -> turning.says(message.toArray(Command[]::new)));
        Conversation state = turning.state();
        assertThat(state.stack().isEmpty() && !state.matters().isEmpty()).isFalse();
        assertThat(state.matters()).extracting(Matter::id).doesNotHaveDuplicates();
    }

    private static void assertFramesAreWhole(Conversation state) {
        Set<String> ids = new HashSet<>();
        for (Frame frame : state.stack()) {
            assertThat(ids.add(frame.id())).isTrue();
            assertThat(FLOWS).contains(frame.flow());
        }
        assertThat(state.stack()).hasSizeLessThanOrEqualTo(FLOWS.size());
    }

    private static void assertQuestionIsOfAFrame(Conversation state) {
        if (state.question() != null) {
            assertThat(state.frame(state.question().frame())).isPresent();
        }
    }

    @Provide
    Arbitrary<List<List<Command>>> talks() {
        return commands().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<Command> commands() {
        Said said = new Said("…", 1);
        List<Command> all = List.of(
                new Command.Start("order"),
                new Command.Start("parcel"),
                new Command.Start("nowhere"),
                new Command.Fill("size", "big", said),
                new Command.Fill("colour", "red", said),
                new Command.Fill("weather", "fine", said),
                new Command.Fill("product", "fridge", said),
                new Command.Fill("product", "oven", said),
                new Command.Fill("mood", "angry", said),
                new Command.Correct("size", "small", said),
                new Command.TakeBack("size", said),
                new Command.TakeBack("colour", said),
                new Command.Later(List.of(new Command.Start("parcel")), said),
                new Command.Later(List.of(new Command.Fill("product", "oven", said), new Command.Start("order")), said),
                new Command.Ask("why?", said),
                new Command.Answer(Command.Answer.Kind.YES),
                new Command.Answer(Command.Answer.Kind.UNSURE),
                new Command.Cancel(null),
                new Command.Cancel("order"),
                new Command.Choose("gone"),
                new Command.Skip(),
                new Command.Repeat(),
                new Command.Resume(),
                new Command.Restart(),
                new Command.SmallTalk("thanks"),
                new Command.Refuse("abuse"),
                new Command.CannotHandle("noise"));
        return Arbitraries.of(all);
    }

    private static Turning turning() {
        return new Turning(
                needing("order", "size", "colour"),
                needing("parcel", "weight"),
                new Flow("answer", scene -> Step.done(Reply.keyed(Act.ANSWER, "because"))),
                new Flow("handoff", scene -> Step.done(Reply.keyed(Act.HANDOFF, "queued"))));
    }

    private static Skill needing(String flow, String... slots) {
        return new Flow(flow, scene -> {
            for (String slot : slots) {
                if (!scene.state().knows(slot)) {
                    return Step.ask(
                            slot, List.of(new Option("big", "Big", List.of())), Reply.keyed(Act.ASK, "ask-" + slot));
                }
            }
            return Step.done(Reply.keyed(Act.ASK, flow + "ed"));
        });
    }

    private record Flow(String flow, java.util.function.Function<Scene, Step> does) implements Skill {
        @Override
        public Step step(Scene scene) {
            return does.apply(scene);
        }
    }
}
