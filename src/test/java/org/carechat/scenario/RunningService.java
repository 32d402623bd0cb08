package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// The real service with a Redis and a data folder of its own, started once for all tests of this JVM; it stops
/// with the
/// JVM.
public final class RunningService {

    private static RunningService shared;

    private final ServiceProcess process;

    private RunningService(ServiceProcess process) {
        this.process = process;
    }

    public static synchronized RunningService shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static RunningService start() {
        try {
            Path services = Files.createDirectories(Path.of("target/services")).toAbsolutePath();
            ServiceProcess process = ServiceProcess.start(
                    Files.createTempDirectory(services, "data"),
                    "--carechat.limits.conversations-per-minute=100000",
                    "--carechat.limits.messages-per-minute=100000");
            process.awaitInLog("got their vectors");
            Runtime.getRuntime().addShutdownHook(new Thread(process::close));
            return new RunningService(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return process.uri(path);
    }

    /// @return the password that the service printed when it started
    public String firstPassword() {
        return process.firstPassword();
    }
}
