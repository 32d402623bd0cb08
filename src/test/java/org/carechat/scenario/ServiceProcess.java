package org.carechat.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.CareChat;

/// The service as a process of its own, so that it can be killed as a machine would kill it.
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern FIRST_PASSWORD = Pattern.compile("first password: (\\S+)");

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// @return once it is ready
    public static ServiceProcess start(Path data, String... properties) {
        ServiceProcess service = launch(data, properties);
        try {
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What services learn from the knowledge base, shared so that only the first of them learns it.
    private static final Path MODELS = Path.of("target/models");

    /// @return at once: it isn't ready yet
    public static ServiceProcess launch(Path data, String... properties) {
        return launch(List.of(), classPath(), data, properties);
    }

    /// @return at once: it isn't ready yet
    public static ServiceProcess launch(Packed packed, Path data, String... properties) {
        return launch(packed.options(), packed.jar() + File.pathSeparator + libraries(), data, properties);
    }

    /// Starts the service, talks to it and stops it, as is done for its image.
    static void train(Packed packed, Path data) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of("docs/deploy/train.sh").toAbsolutePath().toString(), Integer.toString(port)));
        command.addAll(command(packed.options(), packed.jar() + File.pathSeparator + libraries(), data, port));
        ServiceProcess trained = launch(command, port);
        if (!trained.await(Duration.ofMinutes(10))) {
            throw new AssertionError("the training doesn't end:\n" + trained.logged());
        }
    }

    /// A service of another build, with the libraries of this one.
    ///
    /// @param classes what that build has made of `src/main`
    /// @return at once: it isn't ready yet
    public static ServiceProcess launchOther(Path classes, Path data, String... properties) {
        return launch(List.of(), classes + File.pathSeparator + libraries(), data, properties);
    }

    private static String libraries() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static ServiceProcess launch(List<String> options, String classPath, Path data, String... properties) {
        try {
            int port = freePort();
            List<String> command = command(options, classPath, data, port);
            command.addAll(List.of(properties));
            return launch(command, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> options, String classPath, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath,
                CareChat.class.getName(),
                "--carechat.data=" + data,
                "--carechat.models=" + MODELS,
                "--server.port=" + port));
        return command;
    }

    private static ServiceProcess launch(List<String> command, int port) {
        try {
            Path log = Files.createDirectories(Path.of("target/services")).resolve("process-" + port + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServiceProcess(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String firstPassword() {
        try {
            Matcher printed = FIRST_PASSWORD.matcher(Files.readString(log));
            if (printed.find()) {
                return printed.group(1);
            }
            throw new AssertionError("the service printed no first password");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the service has logged these words.
    public void awaitInLog(String words) throws IOException {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!Files.readString(log).contains(words)) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new AssertionError("the service never logged '" + words + "':\n" + Files.readString(log));
            }
            pause();
        }
    }

    /// The service as it ships: what only tests bring stays outside.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// @param name such as `STOP`, `CONT` or `TERM`; returns when it is sent
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends SIGKILL and waits until the process is gone.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        if (!await()) {
            process.destroyForcibly();
        }
    }

    private boolean await() {
        return await(Duration.ofSeconds(30));
    }

    private boolean await(Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void awaitReady() throws IOException {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (ready()) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("the service doesn't start:\n" + Files.readString(log));
    }

    /// @return whether it says that it takes requests
    public boolean ready() {
        return ready(Duration.ofSeconds(2));
    }

    /// @return whether it says so, and in time
    public boolean ready(Duration within) {
        try {
            return new Http()
                            .within(within)
                            .get(uri("/actuator/health/readiness"))
                            .status()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
