package org.carechat.scenario;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every conversation in `src/test/resources/scenarios/` through the real service; a file's name is its
/// requirement. `-Dscenarios=safety/` runs those whose name contains the word, or one of several with commas
/// between; `-Dscenarios.times=4` runs each four times; `-Dmodel=honest`, `-Dmodel=lying` or any other
/// [org.carechat.language.StubModel.Manner] runs them with a language model that behaves so. Every tenth runs with
/// one that lies in any case; [MannersTest] runs all with several, side by side.
class ScenarioTest {

    private static final int TIMES = Integer.getInteger("scenarios.times", 1);

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<String> wanted = List.of(System.getProperty("scenarios", "").split(","));
        return Scenario.all().stream()
                .filter(scenario -> wanted.stream().anyMatch(scenario.name()::contains))
                .flatMap(scenario -> Collections.nCopies(TIMES, scenario).stream())
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.name() + ": " + scenario.requirement(), () -> run(scenario)));
    }

    @TestFactory
    Stream<DynamicTest> everyTenthWithALyingModel() throws IOException {
        List<Scenario> all = Scenario.all();
        return IntStream.range(0, all.size())
                .filter(at -> at % 10 == 0)
                .mapToObj(all::get)
                .filter(scenario -> !scenario.takesTime() && !scenario.dependsOnOthers())
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> run(scenario, RunningService.lying())));
    }

    private static void run(Scenario scenario) {
        if (scenario.dependsOnOthers()) {
            run(scenario, RunningService.dependent());
        } else {
            run(scenario, scenario.takesTime() ? RunningService.timely() : RunningService.shared());
        }
    }

    private static void run(Scenario scenario, RunningService service) {
        ScenarioRun run = new ScenarioRun(service);
        try {
            run.run(scenario);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + run.transcript(), e);
        }
    }
}
