package org.carechat.store;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/// The program that the own Redis is started from: a `redis-server` ≥ 7 from the PATH, otherwise the one that is
/// packed with the service.
record RedisBinary(Path path, int major) {

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");
    private static final int WANTED = 7;

    static RedisBinary find(Path folder) throws IOException {
        Optional<RedisBinary> installed = installed();
        RedisBinary binary = installed.isPresent() ? installed.get() : packed(folder);
        // Redis 7 keeps its log in a folder that older ones don't look into: they would start empty.
        if (binary.major < WANTED && Files.isDirectory(folder.resolve("appendonlydir"))) {
            throw new IllegalStateException(
                    "The data in " + folder + " was written by Redis 7 or newer, and only Redis " + binary.major
                            + " is at hand. Put redis-server 7 or newer on the PATH.");
        }
        return binary;
    }

    private static Optional<RedisBinary> installed() throws IOException {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : folders.split(File.pathSeparator)) {
            Path path = Path.of(folder.isEmpty() ? "." : folder).resolve("redis-server");
            if (Files.isExecutable(path)) {
                int major = version(path);
                return major >= WANTED ? Optional.of(new RedisBinary(path, major)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static RedisBinary packed(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path draft = Files.createTempDirectory(bin, "unpacking");
        Path unpacked =
                ExecutableProvider.newJarResourceProvider(draft.toFile()).get().toPath();
        Path path = bin.resolve(unpacked.getFileName());
        // Moving it works even while an older copy runs.
        Files.move(unpacked, path, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(draft);
        return new RedisBinary(path, version(path));
    }

    /// @return the major version; 0 where the program doesn't say
    private static int version(Path path) throws IOException {
        Process process = new ProcessBuilder(path.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(says);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
}
