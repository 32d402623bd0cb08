package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// The real service with a Redis and a data folder of its own, started once for all tests of this JVM; it stops
/// with the
/// JVM.
public final class RunningService {

    private static RunningService shared;
    private static RunningService timely;

    private final ServiceProcess process;
    private final Path clock;
    private Duration shift = Duration.ZERO;

    private RunningService(ServiceProcess process, Path clock) {
        this.process = process;
        this.clock = clock;
    }

    public static synchronized RunningService shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /// A service of its own for tests that move its clock, which only ever goes forward.
    public static synchronized RunningService timely() {
        if (timely == null) {
            timely = start();
        }
        return timely;
    }

    private static RunningService start() {
        try {
            Path services = Files.createDirectories(Path.of("target/services")).toAbsolutePath();
            Path data = Files.createTempDirectory(services, "data");
            Path clock = Files.writeString(data.resolve("clock-shift"), "PT0S");
            ServiceProcess process = ServiceProcess.start(
                    data,
                    "--carechat.clock-shift=" + clock,
                    "--carechat.closing.every=PT1S",
                    "--carechat.limits.conversations-per-minute=100000",
                    "--carechat.limits.messages-per-minute=100000");
            process.awaitInLog("got their vectors");
            Runtime.getRuntime().addShutdownHook(new Thread(process::close));
            return new RunningService(process, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the service's clock on.
    public synchronized void pass(Duration time) {
        shift = shift.plus(time);
        try {
            Path next = Files.writeString(clock.resolveSibling("clock-shift.next"), shift.toString());
            Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
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
