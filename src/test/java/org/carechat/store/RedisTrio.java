package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// A master with two replicas, and the three sentinels that watch over them, on loopback.
final class RedisTrio implements AutoCloseable {

    private static final int SIZE = 3;

    private final List<TestServer> servers = new ArrayList<>();
    private final List<Process> sentinels = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    private RedisTrio() {}

    static RedisTrio start(Path folder) {
        RedisTrio trio = new RedisTrio();
        try {
            for (int i = 0; i < SIZE; i++) {
                trio.servers.add(TestServer.start(folder.resolve("server-" + i), trio.settings()));
            }
            await(() -> trio.servers
                    .getFirst()
                    .ask("INFO", "replication")
                    .getFirst()
                    .contains("connected_slaves:2"));
            for (int i = 0; i < SIZE; i++) {
                trio.startSentinel(folder.resolve("sentinel-" + i));
            }
            await(() -> trio.ports.stream().allMatch(RedisTrio::listens));
            return trio;
        } catch (IOException | RuntimeException e) {
            trio.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    /// The first one is the master of the others.
    private String[] settings() {
        return servers.isEmpty()
                ? new String[] {"masterauth secret"}
                : new String[] {
                    "masterauth secret",
                    "replicaof 127.0.0.1 " + servers.getFirst().conf.port()
                };
    }

    private void startSentinel(Path folder) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        Path conf = Files.writeString(folder.resolve("sentinel.conf"), """
            bind 127.0.0.1
            port %d
            dir "%s"
            sentinel monitor care 127.0.0.1 %d 2
            sentinel auth-pass care secret
            sentinel down-after-milliseconds care 1000
            sentinel failover-timeout care 5000
            """.formatted(
                        port, folder, servers.getFirst().conf.port()));
        String binary = RedisBinary.find(folder).path().toString();
        sentinels.add(new ProcessBuilder(binary, conf.toString(), "--sentinel")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sentinel.log").toFile())
                .start());
        ports.add(port);
    }

    /// @return what a service needs to know to use it
    Map<String, String> properties() {
        return Map.of(
                "spring.data.redis.sentinel.master",
                "care",
                "spring.data.redis.sentinel.nodes",
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "spring.data.redis.password",
                "secret");
    }

    /// Kills the master by SIGKILL; the sentinels name another when they have agreed.
    void killMaster() {
        servers.getFirst().close();
    }

    @Override
    public void close() {
        sentinels.forEach(sentinel -> {
            sentinel.destroyForcibly();
            Leftover.ended(sentinel.toHandle());
        });
        servers.forEach(TestServer::close);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the servers never got there");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
