package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

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
    record Line(long nanos, String client, String conversation, What what, String id, long seq) {}

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

    long usedSeed() {
        return seed;
    }

    void add(String client, String conversation, What what, String id, long seq) {
        lines.add(new Line(System.nanoTime(), client, conversation, what, id, seq));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// @return where it is now
    Path save() {
        try {
            Path file = Files.createDirectories(Path.of("target/reliability")).resolve(name + "-" + seed + ".tsv");
            List<String> rows = lines.stream()
                    .map(line -> String.join(
                            "\t",
                            Long.toString(line.nanos),
                            line.client,
                            line.conversation,
                            line.what.name(),
                            line.id,
                            Long.toString(line.seq)))
                    .toList();
            return Files.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
