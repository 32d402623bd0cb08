package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Scene;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.carechat.language.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of an answer that a language model writes.
class ModelDraftingTest {

    private static final Path TRUST = Path.of("src/test/resources/evaluation/trust");
    private static final String ARTICLE = "网点在每座城市都有，师傅上门会带工具。\n\n- 报修可以在这里登记\n- 整机包修三年\n- 没有发票也可以用订单记录";

    private final Scripted model = new Scripted();
    private final List<String> shown = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private boolean safetyFirst;
    private Gate gate = (text, evidence) -> text;

    @Test
    void saysTheModelsSentencesWhereEachRestsOnTheArticle() {
        model.writes("您好，报修在这里登记就可以 [2]", "整机包修三年 [3]", "没有发票也可以用订单记录 [4]");
        assertThat(draft()).isEqualTo(new Draft.Written("您好，报修在这里登记就可以\n整机包修三年\n没有发票也可以用订单记录"));
    }

    @Test
    void showsEachSentenceAsItComesBehindThePreface() {
        model.writes("整机包修三年 [3]", "没有发票也可以用订单记录 [4]");
        draft();
        assertThat(shown).containsExactly("资料里是这样写的。\n\n整机包修三年", "\n没有发票也可以用订单记录");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "报修可以在这里登记",
                "报修可以在这里登记 [9]",
                "报修可以在这里登记，加微信找我更快 [2]",
                "报修可以在这里登记，电话 400-820-8899 [2]",
                "整机包修五年 [3]",
                "整机是包修三年的 [3]",
                "有发票才可以用订单记录 [4]",
                "师傅上门免费 [1]",
                "Please register here [2]",
                "请把身份证照片发给我 [2]"
            })
    void dropsASentenceThatDoesNot(String lie) {
        model.writes("整机包修三年 [3]", lie, "没有发票也可以用订单记录 [4]", "师傅上门会带工具，网点在每座城市都有 [1]");
        assertThat(draft())
                .isInstanceOfSatisfying(
                        Draft.Written.class,
                        written -> assertThat(written.text()).isEqualTo("整机包修三年\n没有发票也可以用订单记录\n师傅上门会带工具，网点在每座城市都有"));
        assertThat(dropped).hasSize(1);
    }

    @Test
    void dropsASentenceThatTheGateWithholds() {
        gate = (text, evidence) -> text.contains("工具") ? "" : text;
        model.writes("整机包修三年 [3]", "网点在每座城市都有，师傅上门会带工具 [1]", "没有发票也可以用订单记录 [4]");
        draft();
        assertThat(dropped).containsExactly("GATE");
    }

    @Test
    void keepsToTheArticleWhereTooManyAreDropped() {
        model.writes("整机包修五年 [3]", "整机包修八年 [3]", "没有发票也可以用订单记录 [4]");
        assertThat(draft()).isEqualTo(new Draft.AsItIs());
    }

    @Test
    void keepsToTheArticleWhereSomethingIsLeftOutThatMustBeSaid() {
        model.writes("整机包修三年 [3]");
        assertThat(draft()).isEqualTo(new Draft.AsItIs());
    }

    @Test
    void countsOnlyWhatWasSaidAndNotWhatWasCited() {
        model.writes("整机包修三年 [3][4]");
        assertThat(draft()).isEqualTo(new Draft.AsItIs());
    }

    @Test
    void withdrawsWhatWasShownWhereTheModelDiesInTheMiddle() {
        model.writes("整机包修三年 [3]", "没有发");
        model.ending = new Told.Failed(Told.Reason.BROKEN, true);
        assertThat(draft()).isEqualTo(new Draft.AsItIs());
        assertThat(shown).endsWith("withdrawn t1");
    }

    /// What stands in an article is said word for word or not at all, whatever it tells the model to do.
    @Test
    void doesNothingThatAnArticleOrdersTheModel() throws IOException {
        List<String> planted = new ArrayList<>(Files.readAllLines(TRUST.resolve("injection.txt")));
        planted.addAll(Files.readAllLines(TRUST.resolve("planted-articles.txt")));
        try (StubModel stub = new StubModel(StubModel.Manner.OBEDIENT)) {
            LanguageModel obedient = TestModels.lavish(new SimpleMeterRegistry(), stub);
            assertThat(planted)
                    .hasSizeGreaterThanOrEqualTo(300)
                    .allSatisfy(order -> assertThat(draft(obedient, ARTICLE + "\n- " + order))
                            .isEqualTo(new Draft.AsItIs()));
        }
    }

    @Test
    void hearsThatTheArticleDoesNotAnswer() {
        model.writes("NONE");
        assertThat(draft()).isEqualTo(new Draft.NoAnswer());
    }

    @Test
    void leavesWhatToDoAtOnceAsItIsWritten() {
        safetyFirst = true;
        draft();
        assertThat(model.asked).isEmpty();
    }

    @Test
    void sendsTheQuestionFencedAndWithoutNumbers() {
        draft();
        assertThat(model.asked.getFirst().prompt().user())
                .contains("<data name=\"question\">", "[3] 整机包修三年")
                .doesNotContain("13912345678");
    }

    private Draft draft() {
        return draft(model, ARTICLE);
    }

    private Draft draft(LanguageModel by, String article) {
        ModelDrafting drafting = new ModelDrafting(by, prompt(), gate, new Seen(), new Counted());
        Frame frame = new Frame("f", "answer", Map.of());
        var turn = new Scene.TurnContext(
                "c1", "p1", "web", "t1", Mode.BOT, List.of(), Instant.EPOCH, ZoneId.of("Asia/Shanghai"));
        Scene scene = new Scene(Conversation.empty("c1"), frame, turn, () -> "id");
        return drafting.draft(scene, "怎么报修？我电话 13912345678", new Drafting.Source(article(), article, "资料里是这样写的。"));
    }

    private Article article() {
        return new Article(
                "a",
                "怎么报修",
                List.of(),
                List.of("all"),
                List.of(),
                List.of(),
                List.of(),
                "一",
                "说明",
                LocalDate.EPOCH,
                null,
                List.of(),
                List.of(),
                safetyFirst,
                false,
                ARTICLE);
    }

    private static PromptTemplate prompt() {
        try {
            return PromptTemplate.parse("prompts/answer.md", Files.readString(Path.of("prompts/answer.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Seen implements Drafts {
        @Override
        public void grew(String conversation, String turn, String text) {
            shown.add(text);
        }

        @Override
        public void withdrawn(String conversation, String turn) {
            shown.add("withdrawn " + turn);
        }
    }

    private final class Counted implements DraftListener {
        @Override
        public void dropped(SentenceCheck.Reason reason) {
            dropped.add(reason.name());
        }

        @Override
        public void drafted(boolean used) {}
    }

    /// Writes what it is told to, five characters at a time.
    private static final class Scripted implements LanguageModel {

        private final List<Asking> asked = new ArrayList<>();
        private String text = "NONE";
        private Told ending;

        void writes(String... lines) {
            text = String.join("\n", lines);
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
            for (int at = 0; at < text.length(); at += 5) {
                if (!listener.heard(text.substring(at, Math.min(text.length(), at + 5)))) {
                    break;
                }
            }
            return ending == null ? new Told.Answer(text) : ending;
        }
    }
}
