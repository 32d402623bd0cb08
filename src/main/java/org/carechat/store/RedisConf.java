package org.carechat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The own server's configuration file. It is written before each start, so that whoever finds the server left
/// behind can sign in to it.
///
/// @param folder where the server works and keeps its files
record RedisConf(Path folder, int port, String password) {

    private static final String FILE = "redis.conf";

    /// @return the configuration of the last start, if there was one and it can be read
    static Optional<RedisConf> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> settings = new HashMap<>();
        Files.readAllLines(file).forEach(line -> {
            int gap = line.indexOf(' ');
            if (gap > 0) {
                settings.put(line.substring(0, gap), line.substring(gap + 1).trim());
            }
        });
        return from(folder, settings);
    }

    private static Optional<RedisConf> from(Path folder, Map<String, String> settings) {
        String port = settings.get("port");
        String password = settings.get("requirepass");
        if (port == null || password == null || !port.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new RedisConf(folder, Integer.parseInt(port), password));
    }

    Path file() {
        return folder.resolve(FILE);
    }

    Path log() {
        return folder.resolve("redis.log");
    }

    /// @return the process that the server itself says it is
    OptionalLong pid() throws IOException {
        Path file = pidFile();
        String text = Files.exists(file) ? Files.readString(file).trim() : "";
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    void write() throws IOException {
        DataFolder.writePrivately(file(), text().getBytes(StandardCharsets.UTF_8));
    }

    private Path pidFile() {
        return folder.resolve("redis.pid");
    }

    private String text() {
        return """
            # Written at every start: changes are lost.
            bind 127.0.0.1
            protected-mode yes
            port %d
            requirepass %s
            daemonize no
            dir %s
            pidfile %s
            appendonly yes
            appendfsync always
            save ""
            maxmemory-policy noeviction
            """.formatted(port, password, quoted(folder), quoted(pidFile()));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
