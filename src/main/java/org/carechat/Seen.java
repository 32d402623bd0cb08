package org.carechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The version of the knowledge base that this node last read from its disk, kept in the data folder.
final class Seen {

    private final Path file;

    Seen(Path data) {
        file = data.resolve("knowledge.version");
    }

    Optional<String> version() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String version) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, version + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
