package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A Redis Cluster of six on loopback: three masters with a replica each. A server that is killed can come back.
public final class RedisSix implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final int MASTERS = 3;
    private static final int SIZE = 6;

    private final Path folder;
    private final List<TestServer> servers = new ArrayList<>();

    private RedisSix(Path folder) {
        this.folder = folder;
    }

    public static RedisSix start() {
        try {
            RedisSix six = new RedisSix(Files.createTempDirectory("carechat-six"));
            for (int i = 0; i < SIZE; i++) {
                six.servers.add(TestServer.start(
                        six.folder.resolve("server-" + i),
                        "cluster-enabled yes",
                        "cluster-node-timeout 2000",
                        "appendfsync everysec",
                        "masterauth secret"));
            }
            six.join();
            return six;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return what a service needs to know to use it
    public List<String> properties() {
        List<String> nodes = servers.stream()
                .map(server -> "127.0.0.1:" + server.conf.port())
                .toList();
        return List.of(
                "--spring.data.redis.cluster.nodes=" + String.join(",", nodes), "--spring.data.redis.password=secret");
    }

    /// @return the number of a server that is a master now
    public int master() {
        return IntStream.range(0, SIZE)
                .filter(i -> servers.get(i).ask("ROLE").getFirst().equals("master"))
                .findFirst()
                .orElseThrow();
    }

    /// @return the number of the server that copies that master
    public int replicaOf(int master) {
        String port = Integer.toString(servers.get(master).conf.port());
        return IntStream.range(0, SIZE)
                .filter(i -> i != master)
                .filter(i -> {
                    List<String> role = servers.get(i).ask("ROLE");
                    return role.getFirst().equals("slave") && role.get(2).equals(port);
                })
                .findFirst()
                .orElseThrow();
    }

    /// Kills a server by SIGKILL.
    public void kill(int server) {
        servers.get(server).close();
    }

    /// Breaks the connections by which a master's replicas copy it.
    public void cutOffReplicas(int master) {
        servers.get(master).ask("CLIENT", "KILL", "TYPE", "replica");
    }

    /// @param name `STOP` or `CONT`
    public void signal(int server, String name) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + name,
                            Long.toString(servers.get(server).pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts a killed server anew and waits until it copies another, or serves slots again.
    public void revive(int server) {
        servers.set(server, servers.get(server).again());
        await(() -> whole(servers.get(server)));
    }

    /// Waits until each master has its replica again, and everybody agrees.
    public void awaitWhole() {
        await(() -> servers.stream().allMatch(RedisSix::whole));
    }

    /// Waits until another has taken the place of a killed master.
    public void awaitFailover(int killed) {
        TestServer other = servers.get((killed + 1) % SIZE);
        String port = ":" + servers.get(killed).conf.port() + "@";
        await(() -> Stream.of(other.ask("CLUSTER", "NODES").getFirst().split("\n"))
                        .noneMatch(line -> line.contains(port) && line.contains("master") && !line.contains("fail"))
                && other.ask("CLUSTER", "INFO").getFirst().contains("cluster_state:ok"));
    }

    @Override
    public void close() {
        servers.forEach(TestServer::close);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void join() {
        for (int i = 0; i < SIZE; i++) {
            servers.get(i).ask("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
        }
        for (TestServer server : servers) {
            servers.getFirst().ask("CLUSTER", "MEET", "127.0.0.1", Integer.toString(server.conf.port()));
        }
        for (int i = 0; i < MASTERS; i++) {
            int from = SLOTS * i / MASTERS;
            int to = SLOTS * (i + 1) / MASTERS;
            Stream<String> slots = IntStream.range(from, to).mapToObj(Integer::toString);
            servers.get(i)
                    .ask(Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"), slots).toArray(String[]::new));
        }
        await(() -> servers.stream()
                .allMatch(server -> server.ask("CLUSTER", "INFO").getFirst().contains("cluster_known_nodes:" + SIZE)));
        for (int i = MASTERS; i < SIZE; i++) {
            String master = servers.get(i - MASTERS).ask("CLUSTER", "MYID").getFirst();
            servers.get(i).ask("CLUSTER", "REPLICATE", master);
        }
        awaitWhole();
    }

    private static boolean whole(TestServer server) {
        String nodes = server.ask("CLUSTER", "NODES").getFirst();
        boolean agreed = server.ask("CLUSTER", "INFO").getFirst().contains("cluster_state:ok");
        List<String> lines = Arrays.asList(nodes.split("\n"));
        boolean healthy = lines.stream().noneMatch(line -> line.contains("fail") || line.contains("handshake"));
        boolean paired = lines.stream().filter(line -> line.contains("slave")).count() == SIZE - MASTERS;
        List<String> role = server.ask("ROLE");
        boolean linked = role.getFirst().equals("master") ? role.size() > 2 : role.contains("connected");
        return agreed && healthy && paired && linked;
    }

    /// A server that is being stopped or started breaks off.
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UncheckedIOException notNow) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the Cluster never got there");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
