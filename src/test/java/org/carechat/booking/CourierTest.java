package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a listener gets, whose answers the test chooses.
class CourierTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private record Got(String delivery, String timestamp, String signature, String body) {}

    private final List<Got> got = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final MemoryBook book = new MemoryBook();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Appointment visit = Visits.visit();
    private HttpServer server;
    private URI listener;
    private Courier courier;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        listener = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/visits");
        Webhook webhook = new Webhook(SECRET, Arranging.CLOCK, Duration.ofSeconds(10));
        courier = new Courier(new Listeners(List.of(listener), SECRET), outbox, book, webhook, JSON);
        book.reserve(new Book.Page("杭州", Visits.MONDAY), "w", 1, "k", visit, "p-1");
    }

    @AfterEach
    void stop() {
        courier.close();
        server.stop(0);
    }

    @Test
    void tellsWhatHappenedWithoutWhoItIs() {
        outbox.put(listener.toString(), visit.id(), 0);

        assertThat(courier.round(listener)).isTrue();
        assertThat(courier.round(listener)).isFalse();

        JsonNode body = JSON.readTree(got.getFirst().body());
        assertThat(body.path("status").asString()).isEqualTo("confirmed");
        assertThat(body.path("delivery").asString()).isEqualTo(visit.id() + "-0");
        assertThat(body.at("/appointment/number").asString()).isEqualTo(visit.number());
        assertThat(got.getFirst().body()).doesNotContain("13900000001", "王女士", "文三路", "打不着火", "c-1");
    }

    @Test
    void signsTheBodyWithItsTime() throws Exception {
        outbox.put(listener.toString(), visit.id(), 0);
        courier.round(listener);

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = got.getFirst().timestamp() + "." + got.getFirst().body();
        String expected = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(got.getFirst().signature()).isEqualTo("sha256=" + expected);
        assertThat(got.getFirst().timestamp()).isEqualTo(Long.toString(Visits.AT.getEpochSecond()));
    }

    @Test
    void triesAgainLaterAndLaterUnderTheSameId() {
        answers.addAll(List.of(500, 302, 404, 204));
        outbox.put(listener.toString(), visit.id(), 0);

        for (int round = 0; round < 4; round++) {
            assertThat(courier.round(listener)).isTrue();
        }

        assertThat(courier.round(listener)).isFalse();
        assertThat(got)
                .extracting(Got::delivery)
                .containsOnly(visit.id() + "-0")
                .hasSize(4);
        assertThat(outbox.waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void triesAgainWhereNobodyAnswers() {
        outbox.put(listener.toString(), visit.id(), 0);
        server.stop(0);
        courier.round(listener);
        assertThat(outbox.waits).hasSize(1);
    }

    @Test
    void givesUpInTheEnd() {
        for (int i = 0; i < 60; i++) {
            answers.add(500);
        }
        outbox.put(listener.toString(), visit.id(), 0);
        while (!outbox.due.isEmpty()) {
            courier.round(listener);
        }
        assertThat(got).hasSize(60);
        assertThat(outbox.waits.getLast()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void tellsNothingOfWhatIsForgotten() {
        outbox.put(listener.toString(), "gone", 0);
        courier.round(listener);
        assertThat(got).isEmpty();
        assertThat(outbox.due).isEmpty();
    }

    @Test
    void needsProperSettings() {
        assertThatThrownBy(() -> new Listeners(List.of(listener), "short")).hasMessageContaining("secret");
        assertThatThrownBy(() -> new Listeners(List.of(URI.create("ftp://a/b")), SECRET))
                .hasMessageContaining("ftp://a/b");
    }

    private void take(HttpExchange exchange) throws java.io.IOException {
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("X-CareChat-Delivery"),
                exchange.getRequestHeaders().getFirst("X-CareChat-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-CareChat-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.poll(), -1);
        exchange.close();
    }
}
