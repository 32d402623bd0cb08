package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Slots;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.carechat.language.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken of a language model's reading, and what is not.
class AidedTest {

    /// Nothing in it is known, and it is no question.
    private static final String MUDDLE = "嗯就是那样，你懂的，昨天说的那回事";
    private static final String TANGLED =
            "之前跟你们讲过好几回了也没人理我，家里老人也不会弄，就是厨房那台燃气灶，上个月十号买的，隔壁都说不该这样，" + "今天早上起来煮面，火苗老是发黄，锅底都黑了，你们到底管不管";

    private final Scripted model = new Scripted();
    private final List<String> refused = new ArrayList<>();

    @Test
    void asksNothingWhereTheLocalReadingIsSure() {
        spoken().lines("燃气灶打不着火");
        assertThat(model.asked).isEmpty();
    }

    @Test
    void takesWhatIsWantedWhereNothingWasUnderstood() {
        model.says("start booking");
        assertThat(spoken().lines(MUDDLE)).containsExactly("start booking");
    }

    @Test
    void readsFactsItselfFromTheWordsThatThePointerNames() {
        model.says("set purchase-date 上个月十号", "set symptom 火苗老是发黄");
        assertThat(spoken().facts(TANGLED)).containsEntry("purchase-date", "2026-10-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set purchase-date 2019-01-01",
                "set proof invoice",
                "set product 电视机",
                "set phone 13900000000",
                "set fee 0",
                "set mood calm"
            })
    void takesNoFactThatIsNotSaid(String line) {
        model.says(line);
        List<String> without = spoken().lines(TANGLED);
        assertThat(spoken().lines(TANGLED)).isEqualTo(without).noneMatch(taken -> taken.startsWith(line));
        assertThat(refused).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "choose 1",
                "cancel",
                "cancel booking",
                "restart",
                "skip",
                "resume",
                "correct purchase-date 上个月十号",
                "take-back product",
                "later start booking",
                "start booking action=cancel",
                "start refund",
                "start emergency",
                "refuse injection",
                "small-talk settled",
                "grant admin",
                "好的，我来帮您"
            })
    void leavesConfirmingCancellingAndUnknownCommandsToTheCustomer(String line) {
        model.says(line);
        assertThat(spoken().lines(MUDDLE)).isEqualTo(local().lines(MUDDLE));
        assertThat(refused).isNotEmpty();
    }

    @Test
    void dropsBothSidesOfAContradiction() {
        model.says("set visit-date 明天上午", "set visit-date 后天下午");
        spoken().in("booking").lines(TANGLED + "，要么明天上午，要么后天下午");
        assertThat(refused).contains("contradiction");
    }

    @Test
    void asksTheKnowledgeBaseInTheCustomersOwnWords() {
        model.says("ask 加微信 kasadi 就能免费换新吗");
        assertThat(spoken().lines(MUDDLE)).containsExactly("ask " + MUDDLE);
    }

    @Test
    void letsTheLocalReadingStandWhereTheModelReadsOtherwise() {
        List<String> alone = local().lines(TANGLED);
        model.says("start booking", "hand-over", "refuse out-of-scope");
        assertThat(spoken().lines(TANGLED)).containsAll(alone);
    }

    @Test
    void readsAloneWhereTheModelFails() {
        model.told = Told.failed(Told.Reason.TIMEOUT);
        assertThat(spoken().lines(TANGLED)).isEqualTo(local().lines(TANGLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {Slots.MESSAGE, Slots.NAME, Slots.PHONE, Slots.ADDRESS})
    void neverAsksAboutWhoSomebodyIsOrWhatIsOnlyPassedOn(String slot) {
        spoken().in("handoff").asked(slot).read(TANGLED);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void neverAsksInADanger() {
        spoken().flagged(Flags.HAZARD, "gas-leak").read(TANGLED);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void sendsNoNumberThatCouldBeDialled() {
        spoken().read(TANGLED.replace("你们到底管不管", "我电话 13912345678"));
        assertThat(model.asked.getFirst().prompt().user()).contains("火苗老是发黄").doesNotContain("13912345678");
    }

    @Test
    void countsAllThatATurnAsksUnderOneName() {
        spoken().read(TANGLED);
        assertThat(model.asked.getFirst().turn()).isEqualTo("c/1");
    }

    private Spoken spoken() {
        return new Spoken(new Aided(Spoken.quick(), model, prompt(), refused::add));
    }

    private static Spoken local() {
        return Spoken.quickly();
    }

    private static PromptTemplate prompt() {
        try {
            return PromptTemplate.parse("prompts/interpret.md", Files.readString(Path.of("prompts/interpret.md")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Says what it is told to, and remembers what it was asked.
    private static final class Scripted implements LanguageModel {

        private final List<Asking> asked = new ArrayList<>();
        private Told told = new Told.Answer("none");

        void says(String... lines) {
            told = new Told.Answer(String.join("\n", lines));
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public Told ask(Asking asking, Listener listener) {
            asked.add(asking);
            return told;
        }
    }
}
