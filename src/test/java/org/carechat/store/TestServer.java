package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A Redis that is not the service's own: with settings of the test's choice, and gone with the test.
final class TestServer implements AutoCloseable {

    /// A Cluster's nodes talk to each other on a port that is higher by this much.
    private static final int BUS = 10_000;

    private static final int HIGHEST_PORT = 65_535;

    final RedisConf conf;
    private final Process process;

    private TestServer(RedisConf conf, Process process) {
        this.conf = conf;
        this.process = process;
    }

    static TestServer start(Path folder, String... settings) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            RedisConf conf = new RedisConf(home, port(), "secret");
            conf.write();
            Files.write(conf.file(), List.of(settings), StandardOpenOption.APPEND);
            return new TestServer(conf, run(conf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return a new process with the settings and the data of one that has ended
    TestServer again() {
        try {
            return new TestServer(conf, run(conf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(RedisConf conf) throws IOException {
        String binary = RedisBinary.find(conf.folder()).path().toString();
        Process process = new ProcessBuilder(binary, conf.file().toString())
                .directory(conf.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(conf.log().toFile())
                .start();
        if (!OwnRedis.awaitReady(conf, process.toHandle())) {
            throw new IOException(Files.readString(conf.log()));
        }
        return process;
    }

    long pid() {
        return process.pid();
    }

    List<String> ask(String... words) {
        try (RedisProbe probe = new RedisProbe(conf)) {
            return probe.ask(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "redis://:" + conf.password() + "@127.0.0.1:" + conf.port();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Leftover.ended(process.toHandle());
    }

    private static int port() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() + BUS <= HIGHEST_PORT) {
                    return socket.getLocalPort();
                }
            }
        }
    }
}
