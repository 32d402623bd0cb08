package org.carechat.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// Runs every conversation in `src/test/resources/scenarios/` through the real service; a file's name is its
/// requirement. `-Dscenarios=safety/` runs those whose name contains the word, or one of several with commas
/// between; `-Dscenarios.times=4` runs each four times; `-Dmodel=honest`, `-Dmodel=lying` or any other
/// [org.carechat.language.StubModel.Manner] runs them with a language model that behaves so. Every tenth runs with
/// one that lies in any case; [MannersTest] runs all with several, side by side.
class ScenarioTest {

    private static final int TIMES = Integer.getInteger("scenarios.times", 1);
    private static final int AT_ONCE = 4;
    /// How often each scenario that depends on others was run.
    private static final Map<String, Integer> ROUNDS = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<String> wanted = List.of(System.getProperty("scenarios", "").split(","));
        return tests(
                Scenario.all().stream()
                        .filter(scenario -> wanted.stream().anyMatch(scenario.name()::contains))
                        .flatMap(scenario -> Collections.nCopies(TIMES, scenario).stream())
                        .toList(),
                ScenarioTest::run);
    }

    @TestFactory
    Stream<DynamicTest> everyTenthWithALyingModel() throws IOException {
        List<Scenario> all = Scenario.all();
        return tests(
                IntStream.range(0, all.size())
                        .filter(at -> at % 10 == 0)
                        .mapToObj(all::get)
                        .filter(scenario -> !scenario.takesTime() && !scenario.dependsOnOthers())
                        .toList(),
                scenario -> run(scenario, RunningService.lying()));
    }

    /// Conversations that share nothing are held several at once, since they mostly wait for the customer to fall
    /// silent; the others follow one by one.
    private static Stream<DynamicTest> tests(List<Scenario> wanted, Consumer<Scenario> run) {
        Map<Boolean, List<Scenario>> byOwn =
                wanted.stream().collect(Collectors.partitioningBy(one -> !one.isShared() && !one.dependsOnOthers()));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<DynamicTest> tests = new ArrayList<>();
        for (Scenario own : byOwn.getOrDefault(true, List.of())) {
            Future<?> held = threads.submit(() -> run.accept(own));
            tests.add(named(own, () -> ended(held)));
        }
        threads.shutdown();
        byOwn.getOrDefault(false, List.of()).forEach(one -> tests.add(named(one, () -> run.accept(one))));
        return tests.stream();
    }

    private static DynamicTest named(Scenario scenario, Executable run) {
        return DynamicTest.dynamicTest(scenario.name() + ": " + scenario.requirement(), run);
    }

    private static void ended(Future<?> held) throws Throwable {
        try {
            held.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static void run(Scenario scenario) {
        if (scenario.dependsOnOthers()) {
            run(scenario, RunningService.dependent(ROUNDS.merge(scenario.name(), 1, Integer::sum)));
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
