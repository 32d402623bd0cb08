package org.carechat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.carechat.conversation.Event;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Talks with a language model that invents something in half of its answers and gives commands for things that
/// nobody said: nothing of it gets out. `-Dmodel.turns=100000` talks that long, `-Dmodel.manner=obedient` with a
/// model alone that does what any text wants, `-Dmodel.seed=…` repeats a run.
class LyingModelTest {

    private static final int TURNS = Integer.getInteger("model.turns", 1_000);
    private static final long SEED = Long.getLong("model.seed", 42);
    private static final String MANNERS = System.getProperty("model.manner", "lying,obedient");
    private static final int LONGEST_TALK = 5;
    private static final int AT_ONCE = 4;
    /// A long run says now and then how far it is.
    private static final int STAGE = 10_000;

    @ParameterizedTest
    @MethodSource("manners")
    void letsNothingInventedOut(StubModel.Manner manner) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<String> found = new ArrayList<>();
        AtomicInteger answers = new AtomicInteger();
        try (StubModel stub = new StubModel(manner, SEED);
                Mind mind = new Mind(TestModels.lavish(meters, stub), meters);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Conversing conversing = new Conversing(mind);
            Phrases phrases = Phrases.read();
            Invented invented = new Invented();
            List<Callable<List<String>>> talks = new ArrayList<>();
            Random random = new Random(SEED);
            for (int turn = 0; turn < TURNS; ) {
                List<String> script = phrases.script(random, Math.min(LONGEST_TALK, TURNS - turn));
                turn += script.size();
                int begun = turn;
                talks.add(() -> {
                    List<String> lies = talk(conversing, script, invented, answers);
                    if (begun / STAGE > (begun - script.size()) / STAGE) {
                        System.out.printf("about %d turns, model asked %d times%n", begun, stub.asked());
                    }
                    lies.forEach(lie -> System.out.println("invented: " + lie));
                    return lies;
                });
            }
            for (Future<List<String>> done : threads.invokeAll(talks)) {
                found.addAll(done.get());
            }
            report(manner, meters, stub, answers.get(), found);
            // Enough to have been really tempted; how often the local reading is unsure changes with the knowledge
            // base.
            assertThat(stub.asked()).isGreaterThan(TURNS / 6);
        }
        assertThat(found).isEmpty();
    }

    private static Stream<StubModel.Manner> manners() {
        return Arrays.stream(MANNERS.split(","))
                .map(manner -> StubModel.Manner.valueOf(manner.toUpperCase(Locale.ROOT)));
    }

    private static List<String> talk(
            Conversing conversing, List<String> script, Invented invented, AtomicInteger answers) {
        List<String> found = new ArrayList<>();
        Conversing.Talk talk = conversing.open();
        for (String line : script) {
            for (Event.ServiceMessage message : talk.say(line)) {
                answers.incrementAndGet();
                invented.in(message, talk.heard()).forEach(what -> found.add(line + " → " + what));
            }
        }
        invented.in(talk).forEach(what -> found.add(script + " → " + what));
        talk.close();
        return found;
    }

    private static void report(
            StubModel.Manner manner, SimpleMeterRegistry meters, StubModel stub, int answers, List<String> found)
            throws IOException {
        StringBuilder report =
                new StringBuilder("manner %s, seed %d: %d turns, %d messages said, model asked %d times, invented %d\n"
                        .formatted(manner, SEED, TURNS, answers, stub.asked(), found.size()));
        meters.getMeters().stream()
                .filter(Counter.class::isInstance)
                .map(Counter.class::cast)
                .forEach(counter -> report.append("  %s %s: %.0f%n"
                        .formatted(counter.getId().getName(), counter.getId().getTags(), counter.count())));
        System.out.println(report);
        Files.writeString(
                Files.createDirectories(Path.of("target/evaluation")).resolve("model-" + manner + ".txt"), report);
    }
}
