package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two hours of customers who stay and visitors who come, talk and go, at about a third of what two nodes take on
/// two cores: `mvn test -Dtest=LongRunTest -Dgroups=full -DexcludedGroups= -Dreliability.lasts=PT2H`.
@Tag("full")
class LongRunTest {

    private static final Duration LASTS = Duration.parse(System.getProperty("reliability.lasts", "PT2H"));
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int STAYING = 40;
    private static final int VISITING = 20;
    private static final double MOST_KB_IN_TEN_MINUTES = 1024;
    private static final List<String> WORDS = List.of("你好", "保修几年", "灶打不着火", "发票丢了怎么办", "谢谢");

    private final Stage stage = Stage.shared();
    private volatile boolean over;

    /// What lived in each node after a collection, by the minute.
    private final List<List<Long>> bytes = List.of(new ArrayList<>(), new ArrayList<>());

    /// The first half fills what is remembered on purpose, each so much and no more.
    @Test
    void holdsNoMoreAfterHoursThanAfterMinutes() throws IOException {
        Trial.await("both nodes are ready", () -> stage.balanced().size() == 2);
        try (Trial trial = new Trial("long-run");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(STAYING, stage.nodes.door(0));
            trial.read(talks, LineRows.door(proxy));
            Load load = LineRows.load(trial, talks, LineRows.door(proxy), Duration.ofSeconds(1));
            List<Thread> visitors = IntStream.range(0, VISITING)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> visits(i % 2, trial.history.usedSeed() + i)))
                    .toList();
            measure();
            over = true;
            for (Thread visitor : visitors) {
                join(visitor);
            }
            load.stop();
            trial.check(stage.nodes.door(1));
        }
        for (int node = 0; node < bytes.size(); node++) {
            assertThat(slope(bytes.get(node)))
                    .as("KB more in ten minutes, node %d", node)
                    .isLessThan(MOST_KB_IN_TEN_MINUTES);
        }
    }

    private void measure() {
        long until = System.nanoTime() + LASTS.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(EVERY.toNanos());
            for (int node = 0; node < bytes.size(); node++) {
                Vitals vitals = new Vitals(stage.nodes.get(node));
                bytes.get(node).add(vitals.live().get("bytes"));
                System.out.printf(
                        Locale.ROOT,
                        "  minute %d, node %d: %d KB, %d handles, %.0f KB in ten minutes%n",
                        bytes.get(node).size(),
                        node,
                        bytes.get(node).getLast() / 1024,
                        vitals.handles(),
                        slope(bytes.get(node)));
            }
        }
    }

    /// Each visit is a conversation of its own, by socket and by REST, that is left without a word.
    private void visits(int node, long seed) {
        Random random = new Random(seed);
        History nobodys = new History("visitor", seed);
        while (!over) {
            Talk talk = Talk.open(stage.nodes.door(node));
            try (Reader reader = new Reader("visitor", talk, nobodys)) {
                for (int i = 0; i < 3; i++) {
                    talk.say("visit-" + i, WORDS.get(random.nextInt(WORDS.size())));
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
                Trial.await("the visitor is answered", () -> reader.seen() > 2);
            }
            nobodys.forget();
        }
    }

    /// @return the slope of the second half, by least squares
    private static double slope(List<Long> all) {
        List<Long> half = all.subList(all.size() / 2, all.size());
        double middle = (half.size() - 1) / 2.0;
        double mean = half.stream().mapToLong(Long::longValue).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < half.size(); i++) {
            above += (i - middle) * (half.get(i) - mean);
            below += (i - middle) * (i - middle);
        }
        return below == 0 ? 0 : above / below / 1024 * (Duration.ofMinutes(10).toMillis() / (double) EVERY.toMillis());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
