package org.carechat.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carechat.CareChat;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The real service, started in this JVM on a free port that is known beforehand, since the site's
/// origin carries it, with a Redis and data folder of its own.
public final class RunningService implements AutoCloseable {

    private static RunningService shared;

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @return the one service that all tests of this JVM share; it stops with the JVM
    public static synchronized RunningService shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /// @param properties further settings, `name=value`
    public static RunningService start(String... properties) {
        try {
            Path data = Files.createDirectories(Path.of("target/services")).toAbsolutePath();
            List<String> args = new ArrayList<>(List.of(
                    "--server.port=" + ServiceProcess.freePort(),
                    "--carechat.data=" + Files.createTempDirectory(data, "data"),
                    "--carechat.limits.conversations-per-minute=100000",
                    "--carechat.limits.messages-per-minute=100000"));
            for (String property : properties) {
                args.add("--" + property);
            }
            return new RunningService(SpringApplication.run(CareChat.class, args.toArray(String[]::new)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
