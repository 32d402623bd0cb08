package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/complaints.md` answers every complaint with tests, and each of them is there.
class ComplaintsTest {

    private static final Path PAGE = Path.of("docs/complaints.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+)#([A-Za-z0-9]+)`");
    private static final int ROWS = 12;

    @Test
    void everyComplaintIsAnsweredByTestsThatThereAre() throws IOException {
        List<String> sources = sources();
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(rows).extracting(row -> row.split("\\|")[1].strip()).isEqualTo(numbers());
        assertThat(rows).allSatisfy(row -> assertThat(row).containsPattern(NAMED));
        assertThat(rows.stream().flatMap(row -> NAMED.matcher(row).results()).toList())
                .allSatisfy(named -> assertThat(sources)
                        .as("%s#%s", named.group(1), named.group(2))
                        .anyMatch(source -> source.contains("class " + named.group(1) + " ")
                                && source.contains("void " + named.group(2) + "(")));
    }

    private static List<String> numbers() {
        return IntStream.rangeClosed(1, ROWS).mapToObj(String::valueOf).toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ComplaintsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
