package org.carechat.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.carechat.bundle.YamlNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's rules and somebody else's book, as HTTP APIs: those of another running service, until they are
/// told to misbehave.
final class Outside {

    static final String SERVICE_KEY = "fedcba9876543210fedcba9876543210";

    /// How an API behaves. One that is late has done what it was asked for, and says so when nobody waits any more;
    /// one that doubles asks its own system twice.
    enum Manner {
        WELL,
        HANGS,
        FAILS,
        EMPTY,
        WRONG,
        LATE,
        DOUBLES
    }

    private static final Duration TOO_LATE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningService behind;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Set<String>> booked = new ConcurrentHashMap<>();
    private volatile Manner rules = Manner.WELL;
    private volatile Manner booking = Manner.WELL;

    Outside(RunningService behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/rules/", exchange -> answer(exchange, rules));
        server.createContext("/booking/", exchange -> answer(exchange, booking));
        server.start();
    }

    /// @return what points a service here
    List<String> properties() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return List.of(
                "--carechat.coverage.url=" + url,
                "--carechat.booking.url=" + url,
                "--carechat.booking.key=" + SERVICE_KEY);
    }

    void behave(YamlNode manners) {
        manners.entries().forEach((api, manner) -> {
            Manner wanted = Manner.valueOf(manner.text().toUpperCase(Locale.ROOT));
            switch (api) {
                case "rules" -> rules = wanted;
                case "booking" -> booking = wanted;
                default -> throw manner.wrong("there is no API '" + api + "'", "write rules or booking");
            }
        });
    }

    /// @return how many visits the book has made for the conversation
    int booked(String conversation) {
        return booked.getOrDefault(conversation, Set.of()).size();
    }

    private void answer(HttpExchange exchange, Manner manner) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (manner) {
                case WELL -> send(exchange, forwarded(exchange, body));
                case HANGS -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
                case FAILS -> send(exchange, 500, "{}");
                case EMPTY -> send(exchange, 200, "");
                case WRONG -> send(exchange, 200, "{\"outcome\":\"covered\",\"status\":\"confirmed\",\"slots\":1}");
                case LATE -> {
                    HttpResponse<String> late = forwarded(exchange, body);
                    LockSupport.parkNanos(TOO_LATE.toNanos());
                    send(exchange, late);
                }
                case DOUBLES -> {
                    forwarded(exchange, body);
                    send(exchange, forwarded(exchange, body));
                }
            }
        }
    }

    private HttpResponse<String> forwarded(HttpExchange exchange, byte[] body) throws IOException {
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.uri(asked.getRawPath() + query))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Authorization", "Idempotency-Key", "Content-Type", "Accept")) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            note(answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void note(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            JsonNode visit = JSON.readTree(answer.body());
            booked.computeIfAbsent(visit.path("conversation").asString(), ignored -> ConcurrentHashMap.newKeySet())
                    .add(visit.path("id").asString());
        }
    }

    private static void send(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
