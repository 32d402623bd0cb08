package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carechat.bundle.YamlNode;

/// A conversation as a data file: what the customer and the agent do, and what must be true after it.
record Scenario(String name, String requirement, List<YamlNode> steps) {

    /// @return whether the service's clock is moved in it
    boolean takesTime() {
        return steps.stream().anyMatch(step -> step.find("wait") != null);
    }

    /// @return whether agents or other conversations matter in it
    boolean isShared() {
        return takesTime()
                || steps.stream()
                        .anyMatch(step ->
                                step.find("agent") != null || step.find("mode") != null || step.find("later") != null);
    }

    static List<Scenario> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        }
    }

    /// @return whether the APIs of others misbehave in it
    boolean dependsOnOthers() {
        return steps.stream().anyMatch(step -> step.find("outside") != null);
    }

    static Scenario read(Path file) {
        try {
            YamlNode root = YamlNode.parse(file.toString(), Files.readString(file), 1);
            return new Scenario(
                    file.getParent().getFileName() + "/"
                            + file.getFileName().toString().replace(".yaml", ""),
                    root.get("requirement").text(),
                    root.get("steps").items());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
