package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.carechat.scenario.ServiceProcess;

/// What a node holds, seen from outside.
record Vitals(ServiceProcess node) {

    /// What is made for one socket, and must go with it.
    private static final List<String> OF_A_SOCKET = List.of(
            "org.carechat.web.ChatSocket",
            "org.carechat.web.Sitting",
            "org.carechat.web.Outbox",
            "org.carechat.store.RedisBell$Ear");

    private static final long FEW = 10;

    /// @return how many of each live, after a collection; and under `bytes` how much lives in all
    Map<String, Long> live() {
        Map<String, Long> live = new HashMap<>();
        OF_A_SOCKET.forEach(type -> live.put(type, 0L));
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        for (String line :
                run(jcmd, Long.toString(node.pid()), "GC.class_histogram").split("\n")) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 4 && live.containsKey(columns[3])) {
                live.put(columns[3], Long.parseLong(columns[1]));
            } else if (columns[0].equals("Total")) {
                live.put("bytes", Long.parseLong(columns[2]));
            }
        }
        return live;
    }

    /// @return whether what belongs to sockets has gone, but for the last few, which idle threads may still know
    boolean deserted() {
        Map<String, Long> live = live();
        System.out.println("  live: " + live);
        return OF_A_SOCKET.stream().allMatch(type -> live.get(type) <= FEW);
    }

    /// Looks for so long.
    ///
    /// @return of how many cores it kept busy
    double load(Duration span) {
        ProcessHandle handle = ProcessHandle.of(node.pid()).orElseThrow();
        Duration before = handle.info().totalCpuDuration().orElseThrow();
        LockSupport.parkNanos(span.toNanos());
        Duration used = handle.info().totalCpuDuration().orElseThrow().minus(before);
        return (double) used.toNanos() / span.toNanos();
    }

    int handles() {
        String[] open =
                Path.of("/proc", Long.toString(node.pid()), "fd").toFile().list();
        return open == null ? 0 : open.length;
    }

    /// @return how many the node may hold
    int mostHandles() {
        return Integer.parseInt(
                run("prlimit", "--pid", Long.toString(node.pid()), "--nofile", "--raw", "--noheadings", "-o", "SOFT")
                        .strip());
    }

    /// From now on the node may hold so many.
    void limitHandles(int most) {
        run("prlimit", "--pid", Long.toString(node.pid()), "--nofile=" + most + ":");
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(command) + " said: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
