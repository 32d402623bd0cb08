package org.carechat.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The vectors that one service of the tests has reckoned, for the next one: each would reckon the same ones for
/// most of a minute, and the machine is slow for whoever runs beside it.
final class Vectors {

    private static final Path FILE = Path.of("vectors-bge-small-zh-v1.5-q.bin");
    private static final Path KEPT = Path.of("target/services").resolve(FILE);

    private Vectors() {}

    /// Puts what is kept into a new data folder.
    static void lend(Path data) throws IOException {
        Path own = data.resolve("models").resolve(FILE);
        if (Files.exists(KEPT) && !Files.exists(own)) {
            Files.createDirectories(own.getParent());
            Files.copy(KEPT, own);
        }
    }

    /// Keeps what a service that has ended leaves, where that is more.
    static void keep(Path data) {
        Path own = data.resolve("models").resolve(FILE);
        try {
            if (Files.exists(own) && size(own) > size(KEPT)) {
                Path draft = Files.createTempFile(Files.createDirectories(KEPT.getParent()), "vectors", ".next");
                Files.copy(own, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, KEPT, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // The next one reckons them itself.
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
