package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.conversation.QueuePlace;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Handing;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoffSkillTest {

    private final MemoryQueue index = new MemoryQueue();
    private final MemoryPresence presence = new MemoryPresence(Talks.CLOCK);
    private Conversation state = Conversation.empty("c1");

    private HandoffSkill skill(String hours) {
        Queue queue = new Queue(index, presence, Hours.parse(hours), Talks.CLOCK, Talks.ZONE);
        return new HandoffSkill(queue, Replies.PHRASEBOOK);
    }

    private Step step(Mode mode, Map<String, String> notes) {
        return step("", mode, notes);
    }

    private Step step(String hours, Mode mode, Map<String, String> notes) {
        Frame frame = new Frame("f1", "handoff", notes);
        var turn = new Scene.TurnContext("c1", "p1", "web", "t1", mode, List.of(), Talks.NOW, Talks.ZONE);
        return skill(hours).step(new Scene(state, frame, turn, Talks.ids()));
    }

    private static List<String> keys(Step step) {
        return step.replies().stream().map(Reply::key).toList();
    }

    private static List<String> offers(Step step) {
        return step.replies().getLast().offers().stream()
                .map(Offer::command)
                .map(CommandLine::write)
                .toList();
    }

    private void somebodyIsThere() {
        presence.say("a-zhang", new Duty(Duty.State.ONLINE, 3), Duration.ofSeconds(30));
    }

    @Test
    void queuesWithOneMessage() {
        somebodyIsThere();
        index.put(new Waiting("c0", Priority.NORMAL, Talks.NOW));

        Step step = step(Mode.BOT, Map.of("reason", "asked"));

        assertThat(step.handing()).isEqualTo(new Handing(Mode.QUEUED, "asked", new QueuePlace(2, null)));
        assertThat(keys(step)).containsExactly("handoff.queued");
        assertThat(offers(step)).containsExactly("start handoff action=meanwhile", "start handoff action=leave");
    }

    @Test
    void keepsItsFrameSoThatWhatWasInterruptedWaitsToo() {
        somebodyIsThere();

        assertThat(step(Mode.BOT, Map.of("reason", "asked")).then()).isEqualTo(Step.Then.WAIT);
    }

    @Test
    void putsDangerFirst() {
        somebodyIsThere();
        index.put(new Waiting("c0", Priority.HIGH, Talks.NOW.minusSeconds(900)));

        Step step = step(Mode.BOT, Map.of("reason", "danger"));

        assertThat(step.handing()).isEqualTo(new Handing(Mode.QUEUED, "danger", new QueuePlace(1, null)));
        assertThat(keys(step)).containsExactly("handoff.danger");
    }

    @Test
    void goesOnWithTheBotAndKeepsThePlace() {
        Step step = step(Mode.QUEUED, Map.of("action", "meanwhile"));

        assertThat(step.entries()).contains(new Entry.Flagged(Flags.MEANWHILE, "yes"));
        assertThat(step.handing()).isNull();
        assertThat(step.then()).isEqualTo(Step.Then.DONE);
    }

    @Test
    void leavesTheQueue() {
        Step step = step(Mode.QUEUED, Map.of("action", "leave"));

        assertThat(step.handing()).isEqualTo(new Handing(Mode.BOT, "left-queue", null));
        assertThat(step.entries()).contains(new Entry.Flagged(Flags.MEANWHILE, ""));
    }

    @Test
    void saysWhereOneStands() {
        index.put(new Waiting("c0", Priority.NORMAL, Talks.NOW.minusSeconds(60)));
        index.put(new Waiting("c1", Priority.NORMAL, Talks.NOW));

        Step step = step(Mode.QUEUED, Map.of("reason", "asked"));

        assertThat(keys(step)).containsExactly("handoff.place");
        assertThat(step.replies().getFirst().args()).containsEntry("position", "2");
        assertThat(step.handing()).isNull();
    }

    @Test
    void givesAnEstimateOnlyFromWhatWasServedOfLate() {
        somebodyIsThere();
        for (int minute = 10; minute > 0; minute -= 2) {
            index.served(Talks.NOW.minus(Duration.ofMinutes(minute)));
        }

        Step step = step(Mode.BOT, Map.of("reason", "asked"));

        assertThat(keys(step)).containsExactly("handoff.queued.estimate");
        assertThat(step.replies().getFirst().args()).containsEntry("minutes", "5 分钟");
    }

    @Nested
    class WhenNobodyIsOnDuty {

        @Test
        void saysSoAndOffersOtherWays() {
            Step step = step(Mode.BOT, Map.of("reason", "asked"));

            assertThat(keys(step)).containsExactly("handoff.nobody");
            assertThat(step.handing()).isNull();
            assertThat(offers(step))
                    .containsExactly("start handoff action=message", "start booking", "start handoff action=go-on");
        }

        @Test
        void countsNobodyWhoIsAway() {
            presence.say("a-zhang", new Duty(Duty.State.AWAY, 3), Duration.ofSeconds(30));

            assertThat(keys(step(Mode.BOT, Map.of("reason", "asked")))).containsExactly("handoff.nobody");
        }

        @Test
        void saysWhenTheDeskOpensWhereThatIsSet() {
            somebodyIsThere();

            Step step = step("7 13:30-20:00", Mode.BOT, Map.of("reason", "asked"));

            assertThat(keys(step)).containsExactly("handoff.nobody.until");
            assertThat(step.replies().getFirst().args()).containsEntry("when", "今天 13:30");
        }

        @Test
        void queuesDangerAllTheSame() {
            Step step = step(Mode.BOT, Map.of("reason", "danger"));

            assertThat(step.handing()).isNotNull();
            assertThat(keys(step)).containsExactly("handoff.danger.nobody");
        }

        @Test
        void asksForTheMessage() {
            Step step = step(Mode.BOT, Map.of("action", "message"));

            assertThat(step.asks()).isNotNull();
            assertThat(step.asks().slot()).isEqualTo("message");
        }

        @Test
        void keepsTheMessageAndQueues() {
            Slot words = new Slot("message", "请回电", "请回电", Source.CUSTOMER, 5, Talks.NOW);
            state = state.with(new Entry.SlotFilled(words));

            Step first = step(Mode.BOT, Map.of("action", "message"));
            state = state.with(first.entries());
            Step then = step(Mode.BOT, Map.of("action", "message", "registered", "yes"));

            assertThat(first.commands()).containsExactly(new Command.Start("case", Map.of("kind", "message")));
            assertThat(then.handing()).isEqualTo(new Handing(Mode.QUEUED, "message-left", null));
            assertThat(state.findings("message").getFirst().data()).containsEntry("text", "请回电");
            assertThat(state.with(then.entries()).knows("message")).isFalse();
            assertThat(state.with(then.entries()).flag(Flags.MEANWHILE)).isNull();
        }

        @Test
        void goesOnHelpingWhereTheServiceLeftTheMessage() {
            Slot words = new Slot("message", "请核定", "", Source.SYSTEM, 5, Talks.NOW);
            state = state.with(new Entry.SlotFilled(words));
            state = state.with(step(Mode.BOT, Map.of("action", "message")).entries());

            Step then = step(Mode.BOT, Map.of("action", "message", "registered", "yes"));

            assertThat(then.handing()).isEqualTo(new Handing(Mode.QUEUED, "message-left", null));
            assertThat(state.with(then.entries()).flag(Flags.MEANWHILE)).isEqualTo("yes");
        }
    }

    @Test
    void registersAComplaintBeforeItQueues() {
        somebodyIsThere();

        Step step = step(Mode.BOT, Map.of("reason", "complaint"));

        assertThat(step.commands()).containsExactly(new Command.Start("case", Map.of("kind", "complaint")));
        assertThat(step.handing()).isNull();
        assertThat(step(Mode.BOT, Map.of("reason", "complaint", "registered", "yes"))
                        .handing())
                .isNotNull();
    }

    @Test
    void endsQuietlyWhereItsWishWasServed() {
        Step step = step(Mode.BOT, Map.of("reason", "", "action", "asked"));

        assertThat(step.replies()).isEmpty();
        assertThat(step.then()).isEqualTo(Step.Then.DONE);
    }
}
