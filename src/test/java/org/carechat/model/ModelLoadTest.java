package org.carechat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carechat.language.LanguageModel;
import org.carechat.language.NoModel;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures for the documentation, by a documented command: what a bad endpoint costs, and many streams at once.
@Tag("full")
class ModelLoadTest {

    private static final String LOCAL = "燃气灶打不着火";
    private static final String ASKED = "没有发票还能保修吗";

    @Test
    void fallsBackInTimeAndAtOnceBehindAnOpenBreaker() {
        long local;
        try (Mind mind = new Mind(new NoModel(), new SimpleMeterRegistry())) {
            Conversing conversing = new Conversing(mind);
            times(conversing, ASKED, 200);
            local = p99(times(conversing, ASKED, 200));
        }
        try (StubModel stub = new StubModel(StubModel.Manner.HONEST)) {
            LanguageModel model = TestModels.over(stub);
            try (Mind mind = new Mind(model, new SimpleMeterRegistry())) {
                Conversing conversing = new Conversing(mind);
                timed(conversing, ASKED);
                stub.behave(StubModel.Manner.DRIPPING);
                List<Long> falling = new ArrayList<>();
                while (model.ready() && falling.size() < 12) {
                    falling.add(timed(conversing, ASKED));
                }
                List<Long> open = times(conversing, ASKED, 200);
                System.out.printf(
                        "fallback max %d ms; breaker open: p99 %d ms, max %d ms; without a model: p99 %d ms%n",
                        max(falling), p99(open), max(open), local);
                assertThat(max(falling)).isLessThanOrEqualTo(8_200 + local);
                assertThat(p99(open)).isLessThanOrEqualTo(50 + local);
            }
        }
    }

    @Test
    void slowsDownNobodyWhoNeedsNoModelWhileTheEndpointHangs() throws Exception {
        long without;
        try (Mind mind = new Mind(new NoModel(), new SimpleMeterRegistry())) {
            Conversing conversing = new Conversing(mind);
            warm(conversing);
            without = p99(times(conversing, LOCAL, 2_000));
        }
        try (StubModel stub = new StubModel(StubModel.Manner.HANGING);
                Mind mind = new Mind(TestModels.unbreakable(stub), new SimpleMeterRegistry());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Conversing conversing = new Conversing(mind);
            warm(conversing);
            for (int i = 0; i < 200; i++) {
                threads.submit(() -> conversing.open().say(ASKED));
            }
            while (stub.asked() < 200) {
                Thread.onSpinWait();
            }
            long with = p99(times(conversing, LOCAL, 2_000));
            System.out.printf("local turn p99: %d µs without a model, %d µs while 200 turns hang%n", without, with);
            assertThat(with).isLessThan(Math.max(5_000, 2 * without));
        }
    }

    @Test
    void carriesTwoHundredStreamsAtOnce() throws Exception {
        try (StubModel stub = new StubModel(StubModel.Manner.HONEST).pausing(50);
                Mind mind = new Mind(TestModels.unbreakable(stub), new SimpleMeterRegistry());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Conversing conversing = new Conversing(mind);
            warm(conversing);
            long alone = timed(conversing, ASKED);
            alone = Math.min(alone, timed(conversing, ASKED));
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(threads.submit(() -> timed(conversing, ASKED)));
            }
            List<Long> meanwhile = times(conversing, LOCAL, 500);
            List<Long> took = new ArrayList<>();
            for (Future<Long> one : all) {
                took.add(one.get());
            }
            System.out.printf(
                    "one stream %d ms; 200 at once: median %d ms, max %d ms; local turns meanwhile: p99 %d µs%n",
                    alone, median(took), max(took), p99(meanwhile));
            assertThat(max(took)).isLessThan(8_000);
            assertThat(p99(meanwhile)).isLessThan(1_000_000);
        }
    }

    private static void warm(Conversing conversing) {
        times(conversing, LOCAL, 3_000);
    }

    private static long timed(Conversing conversing, String text) {
        long from = System.nanoTime();
        Conversing.Talk talk = conversing.open();
        assertThat(talk.say(text)).isNotEmpty();
        talk.close();
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /// @return in microseconds for local turns, else in milliseconds
    private static List<Long> times(Conversing conversing, String text, int many) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long from = System.nanoTime();
            Conversing.Talk talk = conversing.open();
            talk.say(text);
            talk.close();
            long nanos = System.nanoTime() - from;
            times.add(text.equals(LOCAL) ? nanos / 1_000 : nanos / 1_000_000);
        }
        return times;
    }

    private static long p99(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * 99 / 100);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static long max(List<Long> times) {
        return Collections.max(times);
    }
}
