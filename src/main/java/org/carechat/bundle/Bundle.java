package org.carechat.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All text files below `knowledge-base/` and `prompts/` at one moment, by their relative path
/// (`knowledge-base/facts.yaml`). Immutable; safe to share between threads.
public final class Bundle {

    private final Map<String, String> files;
    private final String version;

    private Bundle(Map<String, String> files) {
        this.files = files;
        this.version = hash(files);
    }

    /// Reads `knowledge-base/` and `prompts/` below `home`.
    public static Bundle read(Path home) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("knowledge-base", "prompts")) {
            readFolder(home, home.resolve(folder), files);
        }
        return new Bundle(files);
    }

    /// A bundle of given files, for tests and for bundles that were published by another node.
    public static Bundle of(Map<String, String> files) {
        return new Bundle(new TreeMap<>(files));
    }

    /// @return the hash of all paths and contents, 16 hex digits: equal exactly when the content is
    public String version() {
        return version;
    }

    /// @return the paths below `folder` that end with `suffix`, sorted
    public List<String> paths(String folder, String suffix) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(suffix))
                .toList();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public String text(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new BundleException(new Problem(path, 0, "the file is missing", "put it back"));
        }
        return text;
    }

    public YamlNode yaml(String path) {
        return YamlNode.parse(path, text(path), 1);
    }

    /// @return every file by its path, sorted
    public Map<String, String> files() {
        return Map.copyOf(files);
    }

    private static void readFolder(Path home, Path folder, Map<String, String> into) {
        if (!Files.isDirectory(folder)) {
            throw new BundleException(new Problem(
                    folder.toString(),
                    0,
                    "there is no such folder",
                    "start the service in the project's folder, or set carechat.home"));
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = home.relativize(file).toString().replace('\\', '/');
                into.put(path, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
