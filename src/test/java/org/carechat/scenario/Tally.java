package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What all scenarios came to with one manner of the language model; kept in a file, so that manners that ran apart
/// can be set side by side.
///
/// @param files by their names
/// @param meters what the service counted, by meter and its labels
record Tally(String manner, String at, TreeMap<String, Outcome> files, TreeMap<String, Double> meters) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("target/evaluation/scenarios");

    /// @param failure empty where it passed
    record Outcome(String failure, List<ScenarioRun.Done> done) {

        boolean passed() {
            return failure.isEmpty();
        }
    }

    static Optional<Tally> read(String manner) {
        Path file = file(manner);
        return Files.exists(file) ? Optional.of(JSON.readValue(file, Tally.class)) : Optional.empty();
    }

    void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(manner), JSON.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String manner) {
        return FOLDER.resolve(manner + ".json");
    }

    long passed() {
        return files.values().stream().filter(Outcome::passed).count();
    }

    List<String> failures() {
        return files.entrySet().stream()
                .filter(file -> !file.getValue().passed())
                .map(file -> file.getKey() + ": " + file.getValue().failure())
                .toList();
    }

    /// @return of all turns, in milliseconds, from the shortest to the longest
    List<Long> turns() {
        return done().map(ScenarioRun.Done::millis).sorted().toList();
    }

    long act(String act) {
        return done().flatMap(done -> done.acts().stream()).filter(act::equals).count();
    }

    private Stream<ScenarioRun.Done> done() {
        return files.values().stream()
                .flatMap(outcome -> outcome.done().stream())
                .filter(done -> !done.acts().isEmpty());
    }

    /// @param with what the meter's line has to contain
    long metered(String meter, String with) {
        return Math.round(meters.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(meter) && entry.getKey().contains(with))
                .mapToDouble(Map.Entry::getValue)
                .sum());
    }

    /// Reads the page that Prometheus gets.
    static TreeMap<String, Double> meters(String page) {
        TreeMap<String, Double> meters = new TreeMap<>();
        page.lines()
                .filter(line -> line.startsWith("carechat_model") || line.startsWith("gen_ai"))
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    meters.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
                });
        return meters;
    }
}
