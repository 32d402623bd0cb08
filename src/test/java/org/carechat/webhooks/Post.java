package org.carechat.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A real receiver, whose answers the test chooses; it takes everything unless told otherwise.
public final class Post implements AutoCloseable {

    /// Takes it and never ends its answer.
    public static final int DRIPS = -1;
    /// Never answers.
    public static final int HANGS = -2;

    public record Got(String delivery, String timestamp, String signature, String body) {}

    public final List<Got> got = new CopyOnWriteArrayList<>();
    public final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    public Post() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/news");
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        got.add(new Got(
                header(exchange, "X-CareChat-Delivery"),
                header(exchange, "X-CareChat-Timestamp"),
                header(exchange, "X-CareChat-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        int status = answer();
        if (status == DRIPS) {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
        }
        if (status < 0) {
            hang();
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private synchronized int answer() {
        return answers.isEmpty() ? 204 : answers.poll();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
