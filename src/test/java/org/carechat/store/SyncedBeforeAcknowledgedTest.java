package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service's own Redis syncs its log before it answers: a kill alone wouldn't show it, since the kernel keeps
/// what was written. Here the system calls are traced.
class SyncedBeforeAcknowledgedTest {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final Pattern CALL = Pattern.compile("^\\d+ +(\\w+)\\((\\d+)<([^>]*)>.*");
    private static final int TALKERS = 8;
    private static final int MESSAGES = 25;

    @TempDir
    private Path temp;

    @Test
    void syncsTheLogBeforeEachAnswer() throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "strace is not installed: apt-get install strace");
        Path trace = temp.resolve("trace");
        try (DataFolder data = DataFolder.open(temp.resolve("data"));
                OwnRedis redis = OwnRedis.start(data, TestRedis.RANDOM);
                TestNode node = new TestNode(TestRedis.connect(redis))) {
            String id = node.opened();
            Process strace = trace(redis.pid(), trace);
            talk(node, id);
            strace.destroy();
            strace.waitFor(30, TimeUnit.SECONDS);
        }

        Order order = Order.of(Files.readAllLines(trace));

        assertThat(order.appended).as("writes to the log").isPositive();
        assertThat(order.answered).as("answers").isGreaterThanOrEqualTo(MESSAGES);
        assertThat(order.answeredTooSoon)
                .as("answers before what they tell of was synced")
                .isZero();
        System.out.println("one sync for " + TALKERS * MESSAGES / (double) order.synced + " messages");
    }

    private static Process trace(long pid, Path into) throws IOException {
        Process strace = new ProcessBuilder(
                        STRACE.toString(),
                        "-f",
                        "-y",
                        "-e",
                        "trace=write,writev,sendto,fsync,fdatasync",
                        "-o",
                        into.toString(),
                        "-p",
                        Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(into.resolveSibling("strace.log").toFile())
                .start();
        while (strace.isAlive()
                && !Files.readString(into.resolveSibling("strace.log")).contains("attached")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        boolean allowed = strace.isAlive();
        assumeTrue(allowed, "strace may not trace here");
        return strace;
    }

    private static void talk(TestNode node, String id) throws Exception {
        try (ExecutorService talkers = Executors.newFixedThreadPool(TALKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int talker = 0; talker < TALKERS; talker++) {
                String name = "m" + talker + "-";
                all.add(talkers.submit(() -> {
                    for (int i = 0; i < MESSAGES; i++) {
                        node.say(id, name + i, "说");
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /// What a trace tells of the order of things.
    private static final class Order {
        private int appended;
        private int synced;
        private int answered;
        private int answeredTooSoon;
        private boolean unsynced;

        static Order of(List<String> trace) {
            Order order = new Order();
            trace.stream().map(CALL::matcher).filter(Matcher::matches).forEach(order::add);
            return order;
        }

        private void add(Matcher call) {
            boolean log = call.group(3).contains("appendonly") && call.group(3).contains(".aof");
            boolean sync = call.group(1).equals("fsync") || call.group(1).equals("fdatasync");
            if (log && sync) {
                unsynced = false;
                synced++;
            } else if (log) {
                unsynced = true;
                appended++;
            } else if (!sync && call.group(3).startsWith("TCP") || call.group(3).startsWith("socket:")) {
                answered++;
                answeredTooSoon += unsynced ? 1 : 0;
            }
        }
    }
}
