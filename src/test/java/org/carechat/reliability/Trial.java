package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carechat.reliability.History.What;

/// One run of one row: its seed, its history, its conversations and who reads them; and the verdict.
final class Trial implements AutoCloseable {

    private static final Duration SETTLING = Duration.parse(System.getProperty("reliability.patience", "PT5M"));

    final History history;
    final Random random;
    private final List<Talk> talks = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    Trial(String name) {
        history = new History(name, History.seed());
        random = new Random(history.usedSeed());
    }

    /// Opens conversations; how they are opened is not on trial.
    List<Talk> open(int count, Function<String, URI> door) {
        for (int i = 0; i < count; i++) {
            talks.add(Talk.open(door));
        }
        return List.copyOf(talks.subList(talks.size() - count, talks.size()));
    }

    /// @return the first of its conversations
    List<Talk> some(int count) {
        return List.copyOf(talks.subList(0, count));
    }

    /// Has each of these conversations read at the socket door.
    List<Reader> read(List<Talk> some, Function<String, URI> door) {
        List<Reader> made = new ArrayList<>();
        for (Talk talk : some) {
            made.add(new Reader("reader-" + (readers.size() + made.size()), talk.through(door), history));
        }
        readers.addAll(made);
        await("all readers are there", () -> made.stream().allMatch(Reader::ready));
        return made;
    }

    /// Waits until all is answered and shown, and holds the history against the logs.
    ///
    /// @return how long customers waited for answers
    Figures check(Function<String, URI> door) {
        Map<String, List<Logged>> logs = new HashMap<>();
        List<String> faults = List.of("not looked yet");
        long until = System.nanoTime() + SETTLING.toNanos();
        while (!faults.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            // The history first: what was seen by then is in a log that is read later, but not the other way round.
            List<History.Line> sofar = history.lines();
            talks.forEach(talk -> logs.put(talk.id(), talk.through(door).log()));
            faults = Checker.faults(sofar, logs);
            if (faults.stream().anyMatch(fault -> !mayStillSettle(fault))) {
                break;
            }
        }
        report(logs);
        assertThat(faults)
                .as("seed %d, history in %s", history.usedSeed(), history.save(logs))
                .isEmpty();
        assertThat(count(What.UNKNOWN)).as("messages given up").isZero();
        return Figures.answers(history.lines(), logs);
    }

    /// @param of these customers alone
    /// @return how long they waited for answers to what was acknowledged in this span
    Figures answers(Function<String, URI> door, List<Talk> of, long from, long until) {
        Map<String, List<Logged>> logs = new HashMap<>();
        of.forEach(talk -> logs.put(talk.id(), talk.through(door).log()));
        return Figures.answers(history.lines(), logs, from, until);
    }

    long count(What what) {
        return history.lines().stream().filter(line -> line.what() == what).count();
    }

    static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + SETTLING.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean mayStillSettle(String fault) {
        return fault.startsWith("unanswered") || fault.startsWith("not-shown");
    }

    private void report(Map<String, List<Logged>> logs) {
        Map<String, Long> why = history.lines().stream()
                .filter(line -> line.what() == What.STUMBLED)
                .collect(Collectors.groupingBy(History.Line::id, Collectors.counting()));
        System.out.println("  acknowledged " + count(What.ACKNOWLEDGED) + ", stumbled " + count(What.STUMBLED) + why
                + ", shown " + count(What.SAW) + "; answered after " + Figures.answers(history.lines(), logs));
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }
}
