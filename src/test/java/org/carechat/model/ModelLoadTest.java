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
import java.util.concurrent.locks.LockSupport;
import org.carechat.language.NoModel;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures for the documentation, by a documented command: what a bad endpoint costs, and many streams at once.
/// What is compared is measured by turns in one run, so that whatever else keeps the machine busy meets both; only
/// what is spent on the model itself is held to a limit.
@Tag("full")
class ModelLoadTest {

    private static final String LOCAL = "燃气灶打不着火";
    private static final String ASKED = "没有发票还能保修吗";
    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 5;

    @Test
    void fallsBackInTimeAndAtOnceBehindAnOpenBreaker() {
        try (StubModel stub = new StubModel(StubModel.Manner.HONEST);
                Mind alone = new Mind(new NoModel(), new SimpleMeterRegistry())) {
            Stopwatched model = new Stopwatched(TestModels.over(stub));
            try (Mind aided = Mind.beside(model, new SimpleMeterRegistry())) {
                Conversing without = new Conversing(alone);
                Conversing with = new Conversing(aided);
                timed(with, ASKED);
                model.lap();
                stub.behave(StubModel.Manner.DRIPPING);
                List<Long> falling = new ArrayList<>();
                while (model.ready() && falling.size() < 12) {
                    timed(with, ASKED);
                    falling.add(model.lap());
                }
                behindAnOpenBreaker(model, with, without, falling);
            }
        }
    }

    private static void behindAnOpenBreaker(
            Stopwatched model, Conversing with, Conversing without, List<Long> falling) {
        List<Long> plain = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        List<Long> spent = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            plain.add(timed(without, ASKED));
            model.lap();
            open.add(timed(with, ASKED));
            spent.add(model.lap());
        }
        System.out.printf(
                "fallback: at most %s ms spent on the model; breaker open: p99 %s ms spent on it, turns p99 %s ms, %s"
                        + " ms without a model%n",
                millis(max(falling)), millis(p99(spent)), millis(p99(open)), millis(p99(plain)));
        assertThat(max(falling)).isLessThanOrEqualTo(Duration.ofMillis(8_200).toNanos());
        assertThat(p99(spent)).isLessThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }

    @Test
    void slowsDownNobodyWhoNeedsNoModelWhileTheEndpointHangs() throws Exception {
        List<Long> idle = new ArrayList<>();
        List<Long> meanwhile = new ArrayList<>();
        int hung = AT_ONCE;
        try (StubModel stub = new StubModel(StubModel.Manner.HANGING);
                Mind mind = new Mind(TestModels.unbreakable(stub), new SimpleMeterRegistry())) {
            Conversing conversing = new Conversing(mind);
            warm(conversing);
            for (int round = 0; round < ROUNDS; round++) {
                idle.addAll(times(conversing, LOCAL, AT_ONCE));
                int before = stub.asked();
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < AT_ONCE; i++) {
                        threads.submit(() -> conversing.open().say(ASKED));
                    }
                    hung = Math.min(hung, awaitAsked(stub, before + AT_ONCE) - before);
                    meanwhile.addAll(times(conversing, LOCAL, AT_ONCE));
                }
            }
        }
        System.out.printf(
                "local turn: p99 %s ms, median %s ms; while %d others hang: p99 %s ms, median %s ms%n",
                millis(p99(idle)), millis(median(idle)), hung, millis(p99(meanwhile)), millis(median(meanwhile)));
    }

    /// Waits no longer than the first of them hangs.
    private static int awaitAsked(StubModel stub, int wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (stub.asked() < wanted && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        return stub.asked();
    }

    @Test
    void carriesTwoHundredStreamsAtOnce() throws Exception {
        try (StubModel stub = new StubModel(StubModel.Manner.HONEST).pausing(50);
                Mind mind = new Mind(TestModels.unbreakable(stub), new SimpleMeterRegistry());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Conversing conversing = new Conversing(mind);
            warm(conversing);
            long alone = Math.min(timed(conversing, ASKED), timed(conversing, ASKED));
            List<Long> idle = times(conversing, LOCAL, AT_ONCE);
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> timed(conversing, ASKED)));
            }
            List<Long> meanwhile = times(conversing, LOCAL, AT_ONCE);
            List<Long> took = new ArrayList<>();
            for (Future<Long> one : all) {
                took.add(one.get());
            }
            System.out.printf(
                    "one stream %s ms; %d at once: median %s ms, longest %s ms; local turn meanwhile: p99 %s ms, before"
                            + " p99 %s ms%n",
                    millis(alone),
                    AT_ONCE,
                    millis(median(took)),
                    millis(max(took)),
                    millis(p99(meanwhile)),
                    millis(p99(idle)));
        }
    }

    private static void warm(Conversing conversing) {
        times(conversing, LOCAL, 2_000);
        times(conversing, ASKED, 1);
    }

    /// @return in nanoseconds, as all times here
    private static long timed(Conversing conversing, String text) {
        long from = System.nanoTime();
        Conversing.Talk talk = conversing.open();
        assertThat(talk.say(text)).isNotEmpty();
        talk.close();
        return System.nanoTime() - from;
    }

    private static List<Long> times(Conversing conversing, String text, int many) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            times.add(timed(conversing, text));
        }
        return times;
    }

    private static String millis(long nanos) {
        return "%.1f".formatted(nanos / 1e6);
    }

    private static long p99(List<Long> times) {
        return at(times, 0.99);
    }

    private static long median(List<Long> times) {
        return at(times, 0.5);
    }

    private static long at(List<Long> times, double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * share));
    }

    private static long max(List<Long> times) {
        return Collections.max(times);
    }
}
