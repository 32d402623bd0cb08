package org.carechat.safety;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;

/// Files of wordings, and how the signs of danger read them. An emergency is a line `hazard|hazard<tab>text`; any
/// other line is a text, or `kind<tab>text`.
final class Wordings {

    private static final Bundle BUNDLE = Bundle.read(Path.of("."));

    static final DangerSigns SIGNS = DangerSigns.of(BUNDLE);
    static final Examples EXAMPLES = Examples.of(BUNDLE);

    private static final Path FILES = Path.of("src/test/resources");

    private Wordings() {}

    static List<String> of(String file) {
        try {
            return Files.readAllLines(FILES.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the emergencies that raise no alarm, or not a certain one
    static List<String> missed(String file) {
        return of(file).stream().filter(line -> !isSure(line)).toList();
    }

    /// @return the emergencies that raise the alarm of a hazard that isn't among those named
    static List<String> mistaken(String file) {
        return of(file).stream()
                .filter(Wordings::isSure)
                .filter(line -> !hazards(line)
                        .contains(sighting(line).orElseThrow().hazard().id()))
                .toList();
    }

    /// @return the lines that raise any alarm, also one that only asks
    static List<String> alarms(String file) {
        return of(file).stream().filter(line -> sighting(line).isPresent()).toList();
    }

    static Map<String, Long> byKind(List<String> lines) {
        return lines.stream()
                .collect(groupingBy(line -> line.substring(0, Math.max(0, line.indexOf('\t'))), counting()));
    }

    private static boolean isSure(String line) {
        return sighting(line).filter(Sighting::now).isPresent();
    }

    private static List<String> hazards(String line) {
        return Arrays.asList(line.substring(0, line.indexOf('\t')).split("\\|"));
    }

    private static Optional<Sighting> sighting(String line) {
        return SIGNS.read(line.substring(line.indexOf('\t') + 1));
    }
}
