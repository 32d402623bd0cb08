package org.carechat.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One utterance of the evaluation, with the intents and the facts that its author meant.
///
/// @param facts as `slot=how the customer said it`
record Line(Set<String> intents, String text, List<Told> facts) {

    record Told(String slot, String words) {}

    static List<Line> of(String part) {
        Path file = Path.of("src/test/resources/evaluation/understanding", part + ".tsv");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Line::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String line) {
        String[] columns = line.split("\t", -1);
        Set<String> intents = new LinkedHashSet<>();
        Arrays.stream(columns[0].split("\\+")).map(String::strip).forEach(intents::add);
        List<Told> facts = columns.length < 3
                ? List.of()
                : Arrays.stream(columns[2].split(";"))
                        .filter(pair -> pair.contains("="))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new Told(pair[0].strip(), pair[1].strip()))
                        .toList();
        return new Line(intents, columns[1], facts);
    }
}
