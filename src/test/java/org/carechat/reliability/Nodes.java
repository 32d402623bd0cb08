package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.carechat.scenario.Packed;
import org.carechat.scenario.ServiceProcess;
import org.jspecify.annotations.Nullable;

/// Nodes of the service, as processes of their own, that share one Redis.
final class Nodes implements AutoCloseable {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final List<String> properties;
    /// Null where nodes start from the classes as they were compiled: that takes nothing to prepare.
    private final @Nullable Packed packed =
            Boolean.getBoolean("reliability.packed") ? Packed.of(Path.of("target/packed")) : null;
    private final List<Path> folders = new ArrayList<>();
    private final Set<Integer> upgraded = new HashSet<>();
    private final List<ServiceProcess> nodes = new CopyOnWriteArrayList<>();

    /// @param properties with which each node finds the Redis, and what else is set
    static Nodes start(int count, List<String> properties) {
        Nodes nodes = new Nodes(properties);
        for (int i = 0; i < count; i++) {
            nodes.folders.add(nodes.folder(i));
            nodes.nodes.add(nodes.launch(i));
        }
        try {
            nodes.awaitReady();
            return nodes;
        } catch (RuntimeException | Error e) {
            nodes.close();
            throw e;
        }
    }

    private Nodes(List<String> properties) {
        this.properties = properties;
    }

    ServiceProcess get(int node) {
        return nodes.get(node);
    }

    /// @return the door of one node
    Function<String, URI> door(int node) {
        return path -> path.startsWith("/ws/")
                ? URI.create("ws://127.0.0.1:" + nodes.get(node).port() + path)
                : nodes.get(node).uri(path);
    }

    int size() {
        return nodes.size();
    }

    /// Starts a node that has ended anew, and returns when it is ready. One of an older build is upgraded.
    void revive(int node) {
        upgraded.add(node);
        nodes.set(node, launch(node));
        awaitReady();
    }

    /// Moves the clock of one node, on or back.
    void moveClock(int node, String by) {
        try {
            Path clock = folders.get(node).resolve("clock-shift");
            Path draft = Files.writeString(clock.resolveSibling("clock-shift.next"), by);
            Files.move(draft, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        for (ServiceProcess node : nodes) {
            try {
                node.awaitReady();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path folder(int node) {
        try {
            Path services = Files.createDirectories(Path.of("target/services")).toAbsolutePath();
            Path folder = Files.createTempDirectory(services, "node-" + node + "-");
            Files.writeString(folder.resolve("clock-shift"), "PT0S");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceProcess launch(int node) {
        Path folder = folders.get(node);
        List<String> all = new ArrayList<>(properties);
        all.add("--carechat.keys.master=" + KEY);
        all.add("--carechat.tokens.secret=" + KEY);
        all.add("--carechat.clock-shift=" + folder.resolve("clock-shift"));
        all.add("--carechat.limits.conversations-per-minute=1000000");
        all.add("--carechat.limits.messages-per-minute=1000000");
        String older = System.getProperty("reliability.older", "");
        if (older.isEmpty() || upgraded.contains(node)) {
            return packed == null
                    ? ServiceProcess.launch(folder, all.toArray(String[]::new))
                    : ServiceProcess.launch(packed, folder, all.toArray(String[]::new));
        }
        // Another checkout, built: with its own knowledge base.
        all.add("--carechat.home=" + older);
        return ServiceProcess.launchOther(Path.of(older, "target/classes"), folder, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        nodes.stream().filter(ServiceProcess::isAlive).forEach(node -> {
            node.signal("CONT");
            node.signal("TERM");
        });
        nodes.forEach(ServiceProcess::close);
    }
}
