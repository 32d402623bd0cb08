package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Intention;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The patterns that are common to all flows.
class DialogueTest {

    private static final Command ORDER = new Command.Start("order");
    private static final Command SIZE = new Command.Fill("size", "big", Said.NOWHERE);
    private static final Command COLOUR = new Command.Fill("colour", "red", Said.NOWHERE);
    private static final Command ASK = new Command.Ask("why?", Said.NOWHERE);
    /// Understood, but no answer.
    private static final Command UNSAID = new Command.Fill("weather", "fine", Said.NOWHERE);
    private static final Command YES = new Command.Answer(Command.Answer.Kind.YES);
    private static final Command LOST = new Command.CannotHandle("noise");

    /// Asks for a size and a colour, then is done.
    private static final Skill ORDERING = skill("order", scene -> {
        if (!scene.state().knows("size")) {
            return Step.ask("size", List.of(new Option("big", "Big", List.of())), reply("ask-size"));
        }
        if (!scene.state().knows("colour")) {
            return Step.ask("colour", List.of(), reply("ask-colour"));
        }
        return Step.done(reply("ordered"));
    });

    private static final Skill NAMING = skill(
            "naming",
            scene -> scene.state().knows("who")
                    ? Step.done(reply("named"))
                    : Step.ask("who", List.of(), reply("ask-who")));
    private static final Skill ANSWERING = skill("answer", scene -> Step.done(reply("because")));
    private static final Skill QUEUEING = skill("handoff", scene -> {
        String action = scene.frame().note("action");
        return "leave".equals(action)
                ? Step.done(reply("left")).handing(new Handing(Mode.BOT, "left-queue", null))
                : Step.done(reply("queued")).handing(new Handing(Mode.QUEUED, "asked", null));
    });

    private final Turning turning = new Turning(ORDERING, ANSWERING, QUEUEING);

    @Test
    void asksForWhatIsMissingOneAtATime() {
        assertThat(turning.says(ORDER).said()).containsExactly("ask-size");
        assertThat(turning.says(SIZE).said()).containsExactly("ask-colour");
        assertThat(turning.says(COLOUR).said()).containsExactly("ordered");
        assertThat(turning.state().stack()).isEmpty();
    }

    @Test
    void neverAsksForWhatWasSaidBefore() {
        assertThat(turning.says(COLOUR, ORDER).said()).containsExactly("ask-size");
        assertThat(turning.says(SIZE).said()).containsExactly("ordered");
    }

    @Test
    void offersTheOptionsOfAQuestionAsChoices() {
        turning.says(ORDER);
        assertThat(turning.picks("Big").said()).containsExactly("ask-colour");
        assertThat(turning.state().value("size")).contains("big");
    }

    @Test
    void takesAYesForWhatWasProposedJustNow() {
        turning.says(LOST);
        assertThat(turning.says(LOST).said()).containsExactly("dialogue.offer-person");

        assertThat(turning.says(YES).said()).containsExactly("queued");
    }

    @Test
    void takesAYesForPolitenessOnceWhatWasProposedHasPassed() {
        turning.says(LOST);
        turning.says(LOST);
        turning.says(ASK);

        assertThat(turning.says(YES).said()).containsExactly("smalltalk.ok");
    }

    @Test
    void takesANoToWhatWasProposedForANo() {
        turning.says(LOST);
        turning.says(LOST);

        assertThat(turning.says(new Command.Answer(Command.Answer.Kind.NO)).said())
                .containsExactly("smalltalk.ok");
    }

    @Test
    void answersAQuestionInBetweenAndComesBack() {
        turning.says(ORDER);
        assertThat(turning.says(ASK).said()).containsExactly("because", "dialogue.resumed[ask-size]");
        assertThat(turning.state().question()).extracting("slot").isEqualTo("size");
    }

    @Test
    void takesUpEverythingThatOneMessageSays() {
        assertThat(turning.says(ASK, ORDER, SIZE).said()).containsExactly("because", "ask-colour");
    }

    @Test
    void takesAYesBesideSomethingElseAsPoliteness() {
        turning.says(ORDER);
        Command yes = new Command.Answer(Command.Answer.Kind.YES);
        assertThat(turning.says(yes, ASK).said()).containsExactly("because", "dialogue.resumed[ask-size]");
    }

    @Test
    void doesNotTakeAYesForAnAnswerToAQuestionThatHasNone() {
        turning.says(ORDER);
        Command yes = new Command.Answer(Command.Answer.Kind.YES);
        assertThat(turning.says(yes).said()).containsExactly("dialogue.not-understood", "ask-size#1");
    }

    @Test
    void staysWithTheFlowWhoseQuestionWasAnswered() {
        turning.says(ORDER);
        assertThat(turning.says(SIZE, new Command.Start("self-check")).said()).containsExactly("ask-colour");
    }

    @Test
    void changesOnlyWhatIsCorrected() {
        turning.says(ORDER, SIZE);
        turning.says(new Command.Correct("size", "small", Said.NOWHERE));
        assertThat(turning.state().value("size")).contains("small");
        assertThat(turning.said()).first().isEqualTo("dialogue.corrected");
    }

    @Test
    void givesUpTheFlowThatRuns() {
        turning.says(ORDER);
        assertThat(turning.says(new Command.Cancel(null)).said()).containsExactly("dialogue.cancelled");
        assertThat(turning.state().stack()).isEmpty();
        assertThat(turning.state().question()).isNull();
    }

    @Test
    void asksAgainInOtherWordsWhenItDidNotUnderstand() {
        turning.says(ORDER);
        assertThat(turning.says(LOST).said()).containsExactly("dialogue.not-understood", "ask-size#1");
    }

    @Test
    void offersAPersonWhenItDidNotUnderstandTwiceInARow() {
        turning.says(ORDER).says(LOST).says(LOST);
        assertThat(turning.said()).first().isEqualTo("dialogue.offer-person");
    }

    @Test
    void forgetsMisreadingsOnceItUnderstandsAgain() {
        turning.says(ORDER).says(LOST).says(SIZE);
        assertThat(turning.state().misreads()).isZero();
    }

    @Test
    void offersAnotherWayInsteadOfAskingAThirdTime() {
        turning.says(ORDER).says(UNSAID).says(UNSAID);
        assertThat(turning.said()).containsExactly("dialogue.another-way");
        assertThat(turning.picks("Big").said()).containsExactly("ask-colour");
    }

    @Test
    void givesUpAQuestionThatStaysWithoutAnAnswer() {
        turning.says(ORDER).says(UNSAID).says(UNSAID).says(UNSAID).says(UNSAID);
        assertThat(turning.said()).containsExactly("dialogue.given-up");
        assertThat(turning.state().stack()).isEmpty();
    }

    @Test
    void saysAQuestionOnceMoreInOtherWords() {
        turning.says(ORDER);
        assertThat(turning.says(new Command.Repeat()).said()).containsExactly("ask-size#1");
        assertThat(turning.says(new Command.Repeat()).said()).containsExactly("ask-size#1");
    }

    @Test
    void comesBackToAFlowThatAnotherInterrupted() {
        Turning both = new Turning(ORDERING, NAMING);
        both.says(ORDER).says(new Command.Start("naming"));
        assertThat(both.says(new Command.Fill("who", "me", Said.NOWHERE)).said())
                .containsExactly("named", "dialogue.resumed[ask-size]");
    }

    @Test
    void beginsWhatWaitsOnceTheRestIsDone() {
        Command later = new Command.Later(List.of(new Command.Start("naming")), new Said("and my name", 1));
        Turning both = new Turning(ORDERING, NAMING);
        assertThat(both.says(ORDER, later).said()).containsExactly("dialogue.put-off[and my name]", "ask-size");
        both.says(SIZE);
        assertThat(both.says(COLOUR).said()).containsExactly("ordered", "dialogue.next-matter[and my name]", "ask-who");
        assertThat(both.state().matters()).isEmpty();
    }

    @Test
    void asksAnewForWhatWasTakenBack() {
        turning.says(ORDER, SIZE);
        assertThat(turning.says(new Command.TakeBack("size", Said.NOWHERE)).said())
                .containsExactly("dialogue.taken-back", "ask-size");
    }

    @Test
    void asksForTheNewOneItselfWhereNoFlowDoes() {
        turning.says(SIZE);
        assertThat(turning.says(new Command.TakeBack("size", Said.NOWHERE)).said())
                .containsExactly("dialogue.taken-back", "dialogue.say-anew");
    }

    @Test
    void offersAPersonSoonerToWhoeverIsUpset() {
        turning.says(new Command.Fill("mood", "angry", Said.NOWHERE), ORDER);
        assertThat(turning.state().choices()).extracting("label").containsExactly("Big", "offer.person");
        assertThat(turning.says(LOST).said()).first().isEqualTo("dialogue.offer-person");
    }

    @Test
    void forgetsTheFactsOfAMachineWithIt() {
        turning.says(
                new Command.Fill("product", "fridge", Said.NOWHERE), new Command.Fill("proof", "none", Said.NOWHERE));
        turning.says(new Command.Fill("product", "oven", Said.NOWHERE));
        assertThat(turning.state().knows("proof")).isFalse();
    }

    @Test
    void endsAFlowThatDoesNotComeToRest() {
        Turning endless = new Turning(skill("loop", scene -> Step.again()));
        assertThat(endless.says(new Command.Start("loop")).said()).containsExactly("dialogue.broke");
        assertThat(endless.outcome().entries())
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                Entry.FlowEnded.class,
                                ended -> assertThat(ended.outcome()).isEqualTo("ran-too-long")));
    }

    @Test
    void journalsAnIntentionBeforeItsEffectIsCarriedOut() {
        List<String> effects = new java.util.ArrayList<>();
        Turning booking = new Turning(skill("book", scene -> {
            if (scene.state().intentions().isEmpty()) {
                return Step.again(new Entry.Intended(new Intention("key", "book", Map.of())));
            }
            effects.add("booked under " + scene.state().intentions().getFirst().id());
            return Step.done(reply("booked")).and(new Entry.Carried("key", Map.of()));
        }));
        booking.says(new Command.Start("book"));
        assertThat(effects).containsExactly("booked under key");
        assertThat(booking.outcome().entries()).noneMatch(Entry.Intended.class::isInstance);
        assertThat(booking.state().intentions()).isEmpty();
    }

    @Nested
    class WhileTheCustomerWaitsInTheQueue {

        @BeforeEach
        void queue() {
            turning.says(new Command.HandOver("asked")).inMode(Mode.QUEUED);
        }

        @Test
        void staysSilentButKeepsTheFacts() {
            assertThat(turning.says(SIZE, ORDER).said()).isEmpty();
            assertThat(turning.state().value("size")).contains("big");
        }

        @Test
        void letsTheCustomerLeave() {
            assertThat(turning.says(new Command.Cancel(null)).said()).containsExactly("left");
            assertThat(turning.outcome().change()).extracting("mode").isEqualTo(Mode.BOT);
        }
    }

    @Nested
    class InDanger {

        private final Skill helping = skill(
                "emergency", scene -> scene.turn().turn().equals(scene.frame().note("raised")) ? silent() : say());
        private final Alarm gas = new Alarm(
                "gas-leak",
                List.of(Reply.keyed(Act.EMERGENCY, "leave-the-house")),
                List.of(new Entry.Flagged(Flags.HAZARD, "gas-leak")),
                "emergency");

        @Test
        void saysTheStepsBeforeEverythingElse() {
            Turning turn = new Turning(ORDERING, helping).danger(gas);
            assertThat(turn.says(ORDER).said()).containsExactly("leave-the-house");
        }

        @Test
        void runsNothingButItsOwnFlowWhileItLasts() {
            Turning turn = new Turning(ORDERING, helping);
            turn.says(ORDER).danger(gas).says(SIZE);
            assertThat(turn.state().top()).extracting(Frame::flow).isEqualTo("emergency");
        }

        @Test
        void isSaidByTheSystemWhileAPersonOwnsTheConversation() {
            Turning turn = new Turning(ORDERING, helping).inMode(Mode.HUMAN).danger(gas);
            turn.says(ORDER);
            assertThat(turn.said()).containsExactly("leave-the-house");
            assertThat(turn.outcome().events().getFirst().stamp().from().role().wire())
                    .isEqualTo("system");
        }

        private static Step silent() {
            return Step.say();
        }

        private static Step say() {
            return Step.say(reply("are-you-outside"));
        }
    }

    @Test
    void saysNothingWhileAPersonOwnsTheConversation() {
        assertThat(turning.inMode(Mode.HUMAN).says(ORDER).said()).isEmpty();
        assertThat(turning.outcome().entries()).hasOnlyElementsOfType(Entry.TurnEnded.class);
    }

    private static Reply reply(String key) {
        return Reply.keyed(Act.ASK, key);
    }

    private static Skill skill(String flow, java.util.function.Function<Scene, Step> step) {
        return new Skill() {
            @Override
            public String flow() {
                return flow;
            }

            @Override
            public Step step(Scene scene) {
                return step.apply(scene);
            }
        };
    }
}
