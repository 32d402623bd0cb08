package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Embeddings;
import org.carechat.language.Labelled;
import org.carechat.language.Learning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much of the development set is read right. The bounds are what was reached; they may only go up.
class DevelopmentSetTest {

    private static final Path FILE = Path.of("src/test/resources/understanding/dev.yaml");

    @Test
    void readsTheDevelopmentSetByWordsAndModelAlone() throws IOException {
        assertThat(missed(Spoken::quickly)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void holdsThreeHundredSentencesThatNobodyTrainsFrom() throws IOException {
        Set<String> examples = Intents.of(Spoken.BUNDLE).examples().stream()
                .map(Labelled::sentence)
                .collect(Collectors.toSet());
        List<String> sentences =
                groups().stream().flatMap(group -> group.texts("say").stream()).toList();

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(300).doesNotContainAnyElementsOf(examples);
    }

    @Test
    @Tag("full")
    void readsItWithVectorsToo() throws IOException {
        Embeddings embeddings = Embeddings.inProcess(Path.of("target/models"));
        Understanding understanding = Comprehension.of(Spoken.BUNDLE, embeddings, Spoken.KEPT, Learning.FIRST);

        assertThat(missed(() -> new Spoken(understanding))).hasSizeLessThanOrEqualTo(5);
    }

    private static List<YamlNode> groups() throws IOException {
        return YamlNode.parse("dev.yaml", Files.readString(FILE), 1).items();
    }

    private static List<String> missed(Supplier<Spoken> spoken) throws IOException {
        List<String> missed = new ArrayList<>();
        for (YamlNode group : groups()) {
            for (String sentence : group.texts("say")) {
                List<String> lines = spoken.get().lines(sentence);
                if (!has(lines, group.texts("expect"))) {
                    missed.add(sentence + " -> " + lines + ", not " + group.texts("expect"));
                }
            }
        }
        return missed;
    }

    static boolean has(List<String> lines, List<String> expected) {
        return expected.stream()
                .allMatch(begin -> lines.stream().anyMatch(line -> line.equals(begin) || line.startsWith(begin + " ")));
    }
}
