package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A Cluster of one node: it refuses what reaches over slots, as a large one does.
final class TestCluster {

    private static final int SLOTS = 16_384;
    private static final TestCluster SHARED = new TestCluster();

    private final Path folder;
    private final TestServer server;

    private TestCluster() {
        try {
            folder = Files.createTempDirectory("carechat-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = TestServer.start(folder, "cluster-enabled yes");
        Stream<String> slots = IntStream.range(0, SLOTS).mapToObj(Integer::toString);
        server.ask(Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"), slots).toArray(String[]::new));
        while (!server.ask("CLUSTER", "INFO").getFirst().contains("cluster_state:ok")) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static TestNode node() {
        return node("default", SHARED.server.conf.password());
    }

    /// @return a node that may not use channels of shards, as on a server that has none
    static TestNode nodeWithoutShardChannels() {
        if (!hasShardChannels()) {
            return node();
        }
        SHARED.server.ask("ACL", "SETUSER", "old", "on", ">old", "~*", "&*", "+@all", "-spublish", "-ssubscribe");
        return node("old", "old");
    }

    static boolean hasShardChannels() {
        return !SHARED.server.ask("INFO", "server").getFirst().contains("redis_version:6.");
    }

    private static TestNode node(String user, String password) {
        Map<String, String> settings = Map.of(
                "spring.data.redis.cluster.nodes",
                "127.0.0.1:" + SHARED.server.conf.port(),
                "spring.data.redis.username",
                user,
                "spring.data.redis.password",
                password);
        return new TestNode(TestRedis.properties(settings).connect());
    }

    private void stop() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
