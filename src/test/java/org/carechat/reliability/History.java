package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// What every client did and saw, by the clock of this JVM. It prints its seed first, and can be saved.
/// Thread-safe.
final class History {

    /// What a client can tell about a message or an event.
    enum What {
        /// About to send a message for the first time.
        INVOKED,
        /// The service has acknowledged it, under this number.
        ACKNOWLEDGED,
        /// An attempt broke or was put off; the client tries again.
        STUMBLED,
        /// The service has refused it, and says that it wasn't stored.
        REFUSED,
        /// The client gave up: it may be stored or not.
        UNKNOWN,
        /// A socket was shown the event with this number.
        SAW
    }

    /// @param id of the message, or of the event that was seen; why an attempt stumbled
    /// @param seq 0 where it isn't known
    record Line(long nanos, String client, String conversation, What what, String id, long seq) {

        private String row() {
            return String.join("\t", Long.toString(nanos), client, conversation, what.name(), id, Long.toString(seq));
        }
    }

    private final String name;
    private final long seed;
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

    History(String name, long seed) {
        this.name = name;
        this.seed = seed;
        System.out.println(name + ": seed " + seed);
    }

    /// @return the seed of `-Dreliability.seed`, or a new one
    static long seed() {
        return Long.getLong("reliability.seed", System.nanoTime());
    }

    /// Drops what is in it: for clients whom nobody asks afterwards.
    void forget() {
        lines.clear();
    }

    long usedSeed() {
        return seed;
    }

    void add(String client, String conversation, What what, String id, long seq) {
        lines.add(new Line(System.nanoTime(), client, conversation, what, id, seq));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// Saves it, and beside it what the service's log has.
    ///
    /// @return where it is now
    Path save(Map<String, List<Logged>> logs) {
        write(
                "log",
                logs.entrySet().stream()
                        .flatMap(log -> log.getValue().stream().map(event -> log.getKey() + "\t" + event.row())));
        return write("history", lines.stream().map(Line::row));
    }

    private Path write(String what, Stream<String> rows) {
        try {
            Path folder = Files.createDirectories(Path.of("target/reliability"));
            return Files.write(folder.resolve(name + "-" + seed + "." + what + ".tsv"), rows.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
