package org.carechat.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for the platform's API: keeps what was sent to users, and refuses, hangs and lies as it is told.
public final class FakePlatform implements AutoCloseable {

    /// A customer-service message that was taken.
    public record Message(String user, String text) {}

    /// What it does with the next message, instead of taking it.
    public sealed interface Mood {
        record Code(int code) implements Mood {}

        record Status(int status) implements Mood {}

        record Rubbish() implements Mood {}

        /// Takes it, and never says so.
        record TakesAndHangs(CountDownLatch until) implements Mood {}

        record Hangs(CountDownLatch until) implements Mood {}
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final List<Message> taken = Collections.synchronizedList(new ArrayList<>());
    public final AtomicInteger tries = new AtomicInteger();
    public final AtomicInteger tokens = new AtomicInteger();
    public final List<Boolean> forced = Collections.synchronizedList(new ArrayList<>());
    public final Map<String, byte[]> media = new ConcurrentHashMap<>();
    /// For the messages that come next, one each.
    public final Deque<Mood> moods = new ArrayDeque<>();
    /// The one that is good now; changed by a forced refresh.
    public volatile String token = "token-0";
    private final HttpServer server;

    public FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/cgi-bin/stable_token", this::hand);
        server.createContext("/cgi-bin/message/custom/send", this::take);
        server.createContext("/cgi-bin/media/get", this::give);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized void will(Mood... next) {
        moods.addAll(List.of(next));
    }

    public List<String> told(String user) {
        synchronized (taken) {
            return taken.stream()
                    .filter(message -> message.user().equals(user))
                    .map(Message::text)
                    .toList();
        }
    }

    public static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void hand(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean force = request.path("force_refresh").asBoolean(false);
        tokens.incrementAndGet();
        forced.add(force);
        if (force) {
            token = "token-" + tokens.get();
        }
        answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":7200}");
    }

    private void take(HttpExchange exchange) throws IOException {
        tries.incrementAndGet();
        String query = exchange.getRequestURI().getQuery();
        JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (!query.equals("access_token=" + token)) {
            answer(exchange, 200, "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
            return;
        }
        Mood mood;
        synchronized (this) {
            mood = moods.poll();
        }
        if (mood == null || mood instanceof Mood.TakesAndHangs) {
            taken.add(new Message(
                    message.path("touser").asString(),
                    message.path("text").path("content").asString()));
        }
        switch (mood) {
            case null -> answer(exchange, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
            case Mood.Code(int code) -> answer(exchange, 200, "{\"errcode\":" + code + ",\"errmsg\":\"no\"}");
            case Mood.Status(int status) -> answer(exchange, status, "down");
            case Mood.Rubbish ignored -> answer(exchange, 200, "<html>{{");
            case Mood.TakesAndHangs(CountDownLatch until) -> hang(until);
            case Mood.Hangs(CountDownLatch until) -> hang(until);
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        byte[] bytes = media.get(query.substring(query.indexOf("media_id=") + "media_id=".length()));
        if (bytes == null) {
            answer(exchange, 200, "{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
