package org.carechat.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseSkillTest {

    private final MemoryCases cases = new MemoryCases();
    private CaseTargets targets = ShippedCases.QUIET;
    private Conversation state = Conversation.empty("c1");
    private String conversation = "c1";

    /// Runs the flow until it rests, as the dialogue does.
    private Step run(String said, Map<String, String> notes) {
        CaseSkill skill = ShippedCases.skill(cases, targets);
        state = state.with(List.of(new Entry.FlowStarted("f1", "case", notes)));
        Step step = step(skill, said);
        while (step.then() == Step.Then.AGAIN) {
            step = step(skill, said);
        }
        if (step.then() == Step.Then.DONE) {
            state = state.with(new Entry.FlowEnded("f1", "done"));
        }
        return step;
    }

    private Step step(CaseSkill skill, String said) {
        Frame frame = state.running("case").orElseThrow();
        Incoming in = new Incoming(1, new Content.Text(said), null, Talks.NOW);
        var turn = new Scene.TurnContext(
                conversation, "p-" + conversation, "web", "t1", Mode.BOT, List.of(in), Talks.NOW, Talks.ZONE);
        Step step = skill.step(new Scene(state, frame, turn, Talks.ids()));
        state = state.with(step.entries());
        return step;
    }

    private static List<String> keys(Step step) {
        return step.replies().stream().map(Reply::key).toList();
    }

    private Case only() {
        assertThat(cases.newest(10)).hasSize(1);
        return cases.newest(10).getFirst();
    }

    @Test
    void registersAComplaintInTheCustomersWords() {
        Step step = run("师傅约了三次都没来，我要投诉", Map.of("kind", "complaint"));

        assertThat(keys(step)).containsExactly("cases.opened");
        assertThat(only().words()).isEqualTo("师傅约了三次都没来，我要投诉");
        assertThat(only().grade()).isEqualTo(2);
        assertThat(step.replies().getFirst().args()).containsEntry("number", only().number());
    }

    @Test
    void writesTheCaseAndItsPromiseIntoTheJournal() {
        run("我要投诉", Map.of("kind", "complaint"));

        assertThat(state.findings("case").getFirst().data()).containsEntry("number", only().number());
        assertThat(state.findings("promise").getFirst().data())
                .containsEntry("state", "open")
                .containsEntry("by", "bot");
        assertThat(state.intentions()).isEmpty();
    }

    @Test
    void opensOneCaseHoweverOftenTheTurnIsRun() {
        CaseSkill skill = ShippedCases.skill(cases, targets);
        state = state.with(new Entry.FlowStarted("f1", "case", Map.of("kind", "complaint")));
        step(skill, "我要投诉");
        Conversation announced = state;

        step(skill, "我要投诉");
        state = announced;
        Step again = step(skill, "我要投诉");

        assertThat(keys(again)).containsExactly("cases.opened");
        assertThat(again.replies().getFirst().args()).containsEntry("number", only().number());
    }

    @Test
    void addsASecondComplaintToTheFirst() {
        run("我要投诉", Map.of("kind", "complaint"));
        Step step = run("还有，客服也不理人，我要投诉", Map.of("kind", "complaint"));

        assertThat(keys(step)).containsExactly("cases.added");
        assertThat(only().notes()).extracting(CaseNote::text).containsExactly("还有，客服也不理人，我要投诉");
    }

    @Test
    void gradesByWhatIsSaid() {
        run("再不处理我就找媒体曝光，我要投诉", Map.of("kind", "complaint"));

        assertThat(only().grade()).isEqualTo(3);
    }

    @Test
    void registersAWishForAWrittenAnswerAsThat() {
        Step step = run("请给我一份书面答复", Map.of("kind", "complaint"));

        assertThat(keys(step)).containsExactly("cases.opened");
        assertThat(only().kind()).isEqualTo(CaseKind.WRITTEN_REPLY);
    }

    @Test
    void keepsAComplaintThatWantsItInWriting() {
        run("我要投诉师傅乱收费，48 小时内书面回复", Map.of("kind", "complaint"));

        assertThat(only().kind()).isEqualTo(CaseKind.COMPLAINT);
    }

    @Test
    void tellsByWhenOnlyWhereTheOperatorWantsIt() {
        targets = ShippedCases.TELLING;

        Step step = run("我要投诉", Map.of("kind", "complaint"));

        assertThat(keys(step)).containsExactly("cases.opened.until");
        assertThat(step.replies().getFirst().args().get("when")).contains("日");
    }

    @Test
    void takesALeftMessageFromTheJournal() {
        state = state.with(new Entry.Found(new Finding("message", "m1", Talks.NOW, Map.of("text", "请回电"))));

        Step step = run("请回电", Map.of("kind", "message"));

        assertThat(only().kind()).isEqualTo(CaseKind.MESSAGE);
        assertThat(only().words()).isEqualTo("请回电");
        assertThat(keys(step)).containsExactly("cases.opened.message");
    }

    @Nested
    class WhereItIsOffered {

        @Test
        void asksBeforeItRegistersMisconduct() {
            Step step = run("师傅私下收了我三百", Map.of("kind", "misconduct"));

            assertThat(step.asks()).isNotNull();
            assertThat(cases.newest(10)).isEmpty();
        }

        @Test
        void registersWhatWasSaidAndNotTheYes() {
            run("师傅私下收了我三百", Map.of("kind", "misconduct"));
            state = state.with(
                    new Entry.SlotFilled(new Slot("case-wanted", "yes", "登记", Source.CUSTOMER, 2, Talks.NOW)));
            CaseSkill skill = ShippedCases.skill(cases, targets);
            step(skill, "登记");
            Step step = step(skill, "登记");

            assertThat(only().words()).isEqualTo("师傅私下收了我三百");
            assertThat(keys(step)).containsExactly("cases.opened", "cases.evidence");
        }

        @Test
        void offersNothingForAMereQuestionAboutData() {
            Step step = run("你们怎么有我号码", Map.of("kind", "erasure"));

            assertThat(step.then()).isEqualTo(Step.Then.DONE);
            assertThat(step.replies()).isEmpty();
        }
    }

    @Nested
    class AskedHowItStands {

        @Test
        void tellsOfTheCasesOfThisConversation() {
            run("我要投诉", Map.of("kind", "complaint"));

            assertThat(keys(run("我的投诉怎么样了", Map.of("action", "status")))).containsExactly("cases.status.received");
        }

        @Test
        void tellsTheAnswerToTheOneWhoComplained() {
            run("我要投诉", Map.of("kind", "complaint"));
            cases.change(only().id(), one -> one.closed("已退还三百元", Talks.NOW));

            Step step = run(only().number(), Map.of("action", "status"));

            assertThat(keys(step)).containsExactly("cases.status.closed.answer");
        }

        @Test
        void tellsNothingOfTheAnswerToSomebodyElse() {
            run("我要投诉", Map.of("kind", "complaint"));
            cases.change(only().id(), one -> one.closed("已退还三百元", Talks.NOW));
            state = Conversation.empty("c2");
            conversation = "c2";

            Step step = run("帮我查 " + only().number().toLowerCase(), Map.of("action", "status"));

            assertThat(keys(step)).containsExactly("cases.status.closed");
        }

        @Test
        void tellsByWhenAnAgentPromisedToCall() {
            run("我要投诉", Map.of("kind", "complaint"));
            cases.change(
                    only().id(),
                    one -> one.assigned(new Handler("a1", "张三"), Talks.NOW)
                            .promised(CasePromise.made("p1", "回电", Talks.NOW.plusSeconds(3600), "张三", Talks.NOW)));

            assertThat(keys(run("我的投诉呢", Map.of("action", "status")))).containsExactly("cases.status.in-hand.next");
        }

        @Test
        void letsNobodyTryNumbers() {
            run("我要投诉", Map.of("kind", "complaint"));
            String number = only().number();
            state = Conversation.empty("c2");
            conversation = "c2";
            for (int tries = 0; tries < 5; tries++) {
                run("CS2222222", Map.of("action", "status"));
            }

            assertThat(keys(run(number, Map.of("action", "status")))).containsExactly("cases.unknown");
        }
    }
}
