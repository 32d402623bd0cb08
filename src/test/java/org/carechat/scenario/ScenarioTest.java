package org.carechat.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every conversation in `src/test/resources/scenarios/` through the real service; a file's name is its
/// requirement.
/// `-Dscenarios=safety/` runs those whose name contains the word.
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        String wanted = System.getProperty("scenarios", "");
        return read().stream()
                .filter(scenario -> scenario.name().contains(wanted))
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.name() + ": " + scenario.requirement(), () -> run(scenario)));
    }

    private static void run(Scenario scenario) {
        RunningService service = scenario.takesTime() ? RunningService.timely() : RunningService.shared();
        ScenarioRun run = new ScenarioRun(service);
        try {
            run.run(scenario);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + run.transcript(), e);
        }
    }

    private static List<Scenario> read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        }
    }
}
