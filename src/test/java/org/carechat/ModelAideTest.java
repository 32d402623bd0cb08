package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.handoff.Aide;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.NoModel;
import org.carechat.language.PromptTemplate;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.carechat.language.Told;
import org.junit.jupiter.api.Test;

class ModelAideTest {

    private final List<Asking> asked = new ArrayList<>();
    private final AtomicInteger openings = new AtomicInteger();

    @Test
    void givesOnlyLinesThatNeedNoEvidence() throws IOException {
        Aide.Aid aid = aide(new Saying("顾客很着急\n上门费 199 元\nNONE")).help("c", events("灶打不着火"));
        assertThat(aid.summary()).containsExactly("顾客很着急");
        assertThat(aid.suggestions()).containsExactly("顾客很着急");
    }

    @Test
    void sendsTheTalkWithoutWhatTellsWhoSomebodyIs() throws IOException {
        aide(new Saying("NONE")).help("c", events("我叫张三丰，电话 13912345678，住文三路 88 号"));
        assertThat(asked.getFirst().prompt().user()).contains("文三路").doesNotContain("张三丰", "13912345678", "88 号");
    }

    @Test
    void asksOnceForTheSameTalk() throws IOException {
        Aide aide = aide(new Saying("顾客很着急"));
        aide.help("c", events("灶打不着火"));
        aide.help("c", events("灶打不着火"));
        assertThat(asked).hasSize(2);
    }

    /// Words of customers, of agents and what was noted when a talk was passed on stand in the log that is summed
    /// up.
    @Test
    void doesNothingThatATalkOrdersAndShowsNoPrompt() throws IOException {
        List<String> planted = Files.readAllLines(Path.of("src/test/resources/evaluation/trust/injection.txt"));
        try (StubModel stub = new StubModel(StubModel.Manner.OBEDIENT)) {
            Aide aide = aide(TestModels.lavish(new SimpleMeterRegistry(), stub));
            for (String order : planted) {
                Aide.Aid aid = aide.help("c-" + order.hashCode(), events(order));
                assertThat(aid.summary()).noneMatch(line -> line.contains("售后的人工客服") || line.matches(".*\\d.*"));
                assertThat(aid.suggestions()).noneMatch(line -> line.contains("售后的人工客服") || line.matches(".*\\d.*"));
            }
        }
        assertThat(planted).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void saysNothingWithoutAModel() throws IOException {
        assertThat(aide(new NoModel()).help("c", events("灶打不着火"))).isEqualTo(new Aide.Aid(List.of(), List.of()));
    }

    private Aide aide(LanguageModel model) throws IOException {
        return new ModelAide(
                model,
                (text, evidence) -> text.matches(".*\\d.*") ? "" : text,
                template("summarise"),
                template("suggest"),
                conversation -> Set.of("张三丰"),
                () -> "opening-" + openings.incrementAndGet());
    }

    private static PromptTemplate template(String id) throws IOException {
        String path = "prompts/" + id + ".md";
        return PromptTemplate.parse(path, Files.readString(Path.of(path)));
    }

    private static List<Posted> events(String text) {
        Stamp stamp = new Stamp("e", Instant.EPOCH, "t", Author.customer());
        return List.of(new Posted(1, new Event.CustomerMessage(stamp, "m", new Content.Text(text), null)));
    }

    private final class Saying implements LanguageModel {
        private final String text;

        Saying(String text) {
            this.text = text;
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
            return new Told.Answer(text);
        }
    }
}
