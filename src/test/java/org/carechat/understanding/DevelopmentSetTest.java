package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.YamlNode;
import org.junit.jupiter.api.Test;

/// How much of the development set is read right. The bounds are what was reached; they may only go up.
class DevelopmentSetTest {

    private static final Path FILE = Path.of("src/test/resources/understanding/dev.yaml");

    @Test
    void readsTheDevelopmentSetByWordsAndModelAlone() throws IOException {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (YamlNode group :
                YamlNode.parse("dev.yaml", Files.readString(FILE), 1).items()) {
            for (String sentence : group.texts("say")) {
                all++;
                List<String> lines = Spoken.quickly().lines(sentence);
                if (!has(lines, group.texts("expect"))) {
                    missed.add(sentence + " -> " + lines + ", not " + group.texts("expect"));
                }
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(300);
        assertThat(missed).hasSizeLessThanOrEqualTo(all / 50);
    }

    static boolean has(List<String> lines, List<String> expected) {
        return expected.stream()
                .allMatch(begin -> lines.stream().anyMatch(line -> line.equals(begin) || line.startsWith(begin + " ")));
    }
}
