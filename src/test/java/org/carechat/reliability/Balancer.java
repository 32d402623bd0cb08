package org.carechat.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.carechat.scenario.ServiceProcess;

/// Knows which nodes take requests, as a load balancer does it: each is asked by itself, three times a second, so
/// that one that is slow to answer keeps nobody from noticing that another leaves. Who fails twice in a row is out.
/// Thread-safe.
final class Balancer implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final int EVERY_MILLIS = 300;

    private final Nodes nodes;
    private final Set<Integer> in = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks;

    /// @param nodes that are ready
    Balancer(Nodes nodes) {
        this.nodes = nodes;
        looks = Executors.newScheduledThreadPool(
                nodes.size(), Thread.ofPlatform().daemon().name("balancer-", 0).factory());
        for (int node = 0; node < nodes.size(); node++) {
            in.add(node);
            looks.scheduleWithFixedDelay(new Look(node), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// @return the ports of those who are in
    List<Integer> ports() {
        return IntStream.range(0, nodes.size())
                .filter(in::contains)
                .mapToObj(node -> nodes.get(node).port())
                .toList();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    /// Looks after one node, on one thread at a time.
    private final class Look implements Runnable {
        private final int node;
        private int failures;

        Look(int node) {
            this.node = node;
        }

        @Override
        public void run() {
            ServiceProcess process = nodes.get(node);
            if (process.isAlive() && process.ready(WITHIN)) {
                failures = 0;
                in.add(node);
            } else if (++failures > 1) {
                in.remove(node);
            }
        }
    }
}
