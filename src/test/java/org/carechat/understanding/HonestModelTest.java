package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.carechat.language.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a model adds that reads everything as its author meant it, through the same grammar and checks as any
/// other: the most that a model can add on the development set. A real one adds less.
class HonestModelTest {

    private static final Set<String> FAULTS = Set.of("report-fault", "self-check", "error-code");
    private static final Set<String> VISITS =
            Set.of("book-visit", "book-inspection", "book-maintenance", "install-request", "relocation");
    private static final Set<String> TALK = Set.of("greeting", "thanks", "bye");
    /// What a model may not say, and what the service does in its own way.
    private static final Set<String> NONE = Set.of(
            "cancel",
            "resume",
            "restart",
            "skip",
            "repeat",
            "cancel-appointment",
            "reschedule",
            "injection",
            "abuse",
            "praise",
            "complaint",
            "ticket-status",
            "waiting",
            "return-exchange",
            "repeat-fault");
    private static final Map<String, String> OTHERS =
            Map.of("coverage-query", "start coverage", "ask-human", "hand-over", "out-of-scope", "refuse out-of-scope");

    private int all;
    private int before;
    private int after;
    private int spoilt;

    @Test
    void understandsMoreAndSpoilsNothing() throws IOException {
        read("development");
        assertThat(after).isGreaterThan(before);
        assertThat(spoilt).isZero();
    }

    /// In words that nothing was tuned on.
    @Test
    @Tag("full")
    void understandsMoreOfWhatOthersSay() throws IOException {
        read("test");
        assertThat(after).isGreaterThan(before);
    }

    private void read(String part) throws IOException {
        Oracle model = new Oracle();
        for (Line line : Line.of(part)) {
            String wanted = line.intents().stream()
                    .map(intent -> command(intent, line))
                    .findFirst()
                    .orElse("none");
            if (!wanted.equals("none")) {
                model.answer = told(line);
                Spoken aided = new Spoken(new Aided(Spoken.quick(), model, prompt(), what -> {}));
                count(wanted, Spoken.quickly().lines(line.text()), aided.lines(line.text()));
            }
        }
        String report =
                "%s: %d messages, an honest model asked about %d: read as meant %d without it, %d with it, worse %d%n"
                        .formatted(part, all, model.asked, before, after, spoilt);
        System.out.print(report);
        Files.writeString(
                Files.createDirectories(Path.of("target/evaluation")).resolve("model-adds-" + part + ".txt"), report);
    }

    private void count(String wanted, List<String> alone, List<String> aided) {
        boolean right = alone.stream().anyMatch(read -> read.startsWith(kind(wanted)));
        boolean rightAided = aided.stream().anyMatch(read -> read.startsWith(kind(wanted)));
        all++;
        before += right ? 1 : 0;
        after += rightAided ? 1 : 0;
        spoilt += right && !rightAided ? 1 : 0;
    }

    private static String kind(String command) {
        return command.startsWith("ask ") ? "ask " : command;
    }

    private static String told(Line line) {
        Stream<String> wants = line.intents().stream().map(intent -> command(intent, line));
        Stream<String> facts = line.facts().stream()
                .filter(fact -> Proposals.SLOTS.contains(fact.slot()))
                .map(fact -> "set " + fact.slot() + " " + fact.words());
        return Stream.concat(wants, facts).distinct().collect(Collectors.joining("\n"));
    }

    private static String command(String intent, Line line) {
        if (FAULTS.contains(intent)) {
            return "start self-check";
        }
        if (VISITS.contains(intent)) {
            return "start booking";
        }
        if (TALK.contains(intent)) {
            return "small-talk " + intent;
        }
        return NONE.contains(intent) ? "none" : OTHERS.getOrDefault(intent, "ask " + line.text());
    }

    private static PromptTemplate prompt() throws IOException {
        return PromptTemplate.parse("prompts/interpret.md", Files.readString(Path.of("prompts/interpret.md")));
    }

    private static final class Oracle implements LanguageModel {

        private String answer = "none";
        private int asked;

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
            asked++;
            return new Told.Answer(answer);
        }
    }
}
