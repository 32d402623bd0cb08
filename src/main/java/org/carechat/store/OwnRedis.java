package org.carechat.store;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Redis that the service starts for itself: on loopback, with a generated password, and a log that is synced
/// before each answer. It takes over one that a killed service left behind, and starts it anew if it dies.
final class OwnRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnRedis.class);
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long RETRY_MILLIS = 1000;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final RedisConf conf;
    private volatile ProcessHandle process;
    private volatile boolean closing;

    private OwnRedis(RedisConf conf, ProcessHandle process) {
        this.conf = conf;
        this.process = process;
    }

    /// @throws IllegalStateException where it can't be started, with what Redis said
    static OwnRedis start(DataFolder data, RandomGenerator random) {
        try {
            Path folder = data.folder("redis");
            Optional<Leftover> leftover = Leftover.find(folder);
            OwnRedis redis = leftover.isPresent() ? takeOver(leftover.get(), random) : launch(folder, random);
            redis.watch();
            return redis;
        } catch (IOException e) {
            throw new IllegalStateException("The service's own Redis could not be started: " + e.getMessage(), e);
        }
    }

    RedisURI uri() {
        return RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(conf.port())
                .withPassword(conf.password().toCharArray())
                .build();
    }

    long pid() {
        return process.pid();
    }

    /// Stops it cleanly. Everything that it acknowledged is on disk already.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        process.destroy();
        if (!Leftover.ended(process)) {
            process.destroyForcibly();
        }
    }

    /// Waits while the server reads its log, however long that takes.
    ///
    /// @return false where the process ended meanwhile
    static boolean awaitReady(RedisConf conf, ProcessHandle process) throws IOException {
        while (process.isAlive()) {
            try {
                String answer = RedisProbe.ping(conf);
                if (answer.equals("PONG")) {
                    return true;
                }
                if (!answer.startsWith("LOADING")) {
                    throw new IOException("Redis answers: " + answer);
                }
            } catch (ConnectException notYet) {
                LOG.trace("Redis doesn't listen yet", notYet);
            }
            pause();
        }
        return false;
    }

    private static OwnRedis takeOver(Leftover leftover, RandomGenerator random) throws IOException {
        if (leftover.adopt()) {
            LOG.info(
                    "Took over the Redis (process {}) that was left behind",
                    leftover.process().pid());
            return new OwnRedis(leftover.conf(), leftover.process());
        }
        leftover.clear();
        return launch(leftover.conf().folder(), random);
    }

    private static OwnRedis launch(Path folder, RandomGenerator random) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            RedisConf conf = new RedisConf(folder, freePort(), password(random));
            conf.write();
            Optional<ProcessHandle> process = run(conf);
            if (process.isPresent()) {
                return new OwnRedis(conf, process.get());
            }
        }
        throw new IOException("every port that was free a moment ago is taken");
    }

    /// @return empty where the port has been taken meanwhile
    private static Optional<ProcessHandle> run(RedisConf conf) throws IOException {
        if (Files.exists(conf.log())) {
            Path older = conf.log().resolveSibling("redis.log.1");
            Files.move(conf.log(), older, StandardCopyOption.REPLACE_EXISTING);
        }
        Process process = new ProcessBuilder(command(conf))
                .directory(conf.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(conf.log().toFile())
                .start();
        try {
            if (awaitReady(conf, process.toHandle())) {
                return Optional.of(process.toHandle());
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        String says = Files.readString(conf.log());
        if (says.contains("Address already in use")) {
            return Optional.empty();
        }
        throw new IOException("Redis ended at once. It said:\n" + says);
    }

    private static List<String> command(RedisConf conf) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A Ctrl-C at the console is meant for the service: Redis goes last.
            command.add(SETSID.toString());
        }
        command.add(RedisBinary.find(conf.folder()).path().toString());
        command.add(conf.file().toString());
        return command;
    }

    private void watch() {
        process.onExit().thenRun(() -> Thread.ofVirtual().name("own-redis").start(this::revive));
    }

    private synchronized void revive() {
        if (!closing) {
            LOG.error("The service's own Redis (process {}) has died; starting it anew", process.pid());
        }
        while (!closing && !revived()) {
            try {
                wait(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean revived() {
        try {
            process = run(conf).orElseThrow(() -> new IOException("its port " + conf.port() + " is taken"));
            watch();
            return true;
        } catch (IOException e) {
            LOG.error("The service's own Redis could not be started anew; trying again", e);
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(RandomGenerator random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Redis", e);
        }
    }
}
