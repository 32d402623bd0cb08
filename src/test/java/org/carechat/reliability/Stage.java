package org.carechat.reliability;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.carechat.store.RedisSix;

/// What all rows share: two nodes of the service on a Redis Cluster of six, what balances between the nodes, and a
/// rules API that can be made to hang.
final class Stage {

    private static Stage shared;

    final RedisSix redis = RedisSix.start();
    final Nodes nodes;
    private final HttpServer rules;
    private final Balancer balancer;
    private volatile Hang hang = new Hang();

    /// A call of the rules that gets no answer before it is let go.
    static final class Hang {
        final CountDownLatch called = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        void end() {
            letGo.countDown();
        }
    }

    static synchronized Stage shared() {
        if (shared == null) {
            shared = new Stage();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private Stage() {
        hang.end();
        try {
            rules = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        rules.createContext("/", exchange -> {
            Hang mine = hang;
            mine.called.countDown();
            try {
                mine.letGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        rules.start();
        List<String> properties = new ArrayList<>(redis.properties());
        // 0 is how the rows of the failing masters turn red.
        properties.add("--carechat.store.replicas-to-wait=" + Integer.getInteger("reliability.replicas", 1));
        properties.add("--carechat.turns.quiet=PT0.05S");
        properties.add("--carechat.drain.notice=PT5S");
        properties.add("--carechat.sockets.per-conversation=250");
        properties.add(
                "--carechat.coverage.url=http://127.0.0.1:" + rules.getAddress().getPort());
        nodes = started(properties);
        balancer = new Balancer(nodes);
    }

    /// Leaves no Redis behind where the nodes don't start.
    private Nodes started(List<String> properties) {
        try {
            return Nodes.start(2, properties);
        } catch (RuntimeException | Error e) {
            rules.stop(0);
            redis.close();
            throw e;
        }
    }

    /// From now on whoever asks the rules API hangs.
    Hang hangRules() {
        hang = new Hang();
        return hang;
    }

    /// From now on the rules API answers at once that it is out of order; those who hang go on hanging.
    void unhangRules() {
        Hang over = new Hang();
        over.end();
        hang = over;
    }

    /// @return the ports of the nodes that took requests a moment ago, as a load balancer knows it
    List<Integer> balanced() {
        return balancer.ports();
    }

    private void close() {
        balancer.close();
        nodes.close();
        rules.stop(0);
        redis.close();
    }
}
