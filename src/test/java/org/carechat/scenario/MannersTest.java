package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Runs every scenario with the language model off, honest, lying, and dying in the middle, each with a service of
/// its own, and sets them side by side in `target/evaluation/scenarios.html`. `-Dmanners=off,hanging` runs others;
/// what an earlier run found of the rest stays on the page.
@Tag("full")
class MannersTest {

    private static final String MANNERS = System.getProperty("manners", "off,honest,lying,dying");
    private static final int AT_ONCE = 4;
    /// Where the model is always bad, its breaker may not spare the service from it; and its times are short, or
    /// the run would take hours.
    private static final List<String> BAD = List.of(
            "--carechat.model.breaking.window=100000",
            "--carechat.model.breaking.least=100000",
            "--carechat.model.times.first-token=PT0.3S",
            "--carechat.model.times.turn=PT0.8S");

    @TestFactory
    Stream<DynamicTest> passEveryScenario() {
        return Arrays.stream(MANNERS.split(","))
                .map(manner -> DynamicTest.dynamicTest(manner, () -> {
                    Tally tally = run(manner);
                    tally.write();
                    SideBySide.publish();
                    assertThat(tally.failures()).as(manner).isEmpty();
                }));
    }

    private static Tally run(String manner) throws Exception {
        boolean good = List.of("off", "honest", "lying", "obedient").contains(manner);
        RunningService service = RunningService.with(manner, good ? List.of() : BAD);
        TreeMap<String, Tally.Outcome> files = new TreeMap<>();
        String wanted = System.getProperty("scenarios", "");
        List<Scenario> all = Scenario.all().stream()
                .filter(scenario -> scenario.name().contains(wanted) && !scenario.dependsOnOthers())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (Scenario scenario : all) {
                if (!scenario.isShared()) {
                    running.add(threads.submit(() -> put(files, scenario, service)));
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        all.stream()
                .filter(Scenario::isShared)
                .filter(one -> !one.takesTime())
                .forEach(one -> put(files, one, service));
        all.stream().filter(Scenario::takesTime).forEach(one -> put(files, one, service));
        return new Tally(manner, Instant.now().toString(), files, meters(service));
    }

    private static void put(TreeMap<String, Tally.Outcome> files, Scenario scenario, RunningService service) {
        ScenarioRun run = new ScenarioRun(service);
        String failure = "";
        try {
            run.run(scenario);
        } catch (AssertionError | RuntimeException e) {
            failure = e + run.transcript();
        }
        synchronized (files) {
            files.put(scenario.name(), new Tally.Outcome(failure, run.done()));
        }
    }

    private static TreeMap<String, Double> meters(RunningService service) throws IOException {
        return Tally.meters(
                new Http().get(service.uri("/actuator/prometheus")).raw().body());
    }
}
