package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carechat.bundle.YamlNode;

/// A conversation as a data file: what the customer and the agent do, and what must be true after it.
record Scenario(String name, String requirement, List<YamlNode> steps) {

    /// @return whether the service's clock is moved in it
    boolean takesTime() {
        return steps.stream().anyMatch(step -> step.find("wait") != null);
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
