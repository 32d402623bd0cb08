package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All Java code is formatted by one tool. `mvn test -Dtest=FormattingTest -Dformat.fix=true` rewrites what
/// differs.
class FormattingTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void allCodeIsFormatted() throws Exception {
        List<String> differing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (source.lines().anyMatch(FormattingTest::isLongComment)) {
                differing.add(file + " (a comment of more than 116 characters: wrap it by hand)");
                continue;
            }
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (!formatted.equals(source) && !fix(file, formatted)) {
                differing.add(file.toString());
            }
        }
        assertThat(differing)
                .as("not formatted; mvn test -Dtest=FormattingTest -Dformat.fix=true rewrites them")
                .isEmpty();
    }

    /// The formatter would break such a line and leave the rest outside the comment.
    private static boolean isLongComment(String line) {
        return line.length() > 116 && line.strip().startsWith("///");
    }

    private static boolean fix(Path file, String formatted) throws IOException {
        boolean wanted = Boolean.getBoolean("format.fix");
        if (wanted) {
            Files.writeString(file, formatted);
        }
        return wanted;
    }

    private static List<Path> sources() throws IOException, FormatterException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
