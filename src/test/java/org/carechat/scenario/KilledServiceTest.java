package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The service dies by SIGKILL in the middle of a turn: what was acknowledged is there once, and the turn gets
/// finished.
class KilledServiceTest {

    @TempDir
    Path data;

    private HttpServer hangingRules;
    private final CountDownLatch called = new CountDownLatch(1);

    @BeforeEach
    void startRulesThatHang() throws Exception {
        hangingRules = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hangingRules.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        hangingRules.createContext("/", exchange -> {
            called.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hangingRules.start();
    }

    @AfterEach
    void stopRules() {
        hangingRules.stop(0);
    }

    @Test
    void losesNothingAndFinishesTheTurn() throws Exception {
        List<Acknowledged> acknowledged = new ArrayList<>();
        String rules = "--carechat.coverage.url=http://127.0.0.1:"
                + hangingRules.getAddress().getPort();
        try (ServiceProcess service = ServiceProcess.start(data, rules)) {
            for (int i = 0; i < 5; i++) {
                acknowledged.add(send(service, "我的洗衣机还保修吗"));
            }
            assertThat(called.await(30, TimeUnit.SECONDS))
                    .as("a turn is under way")
                    .isTrue();
            acknowledged.add(send(service, "保修几年"));
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(data)) {
            for (Acknowledged message : acknowledged) {
                List<JsonNode> log = finished(service, message);
                assertThat(log.stream().map(event -> event.path("seq").asLong()))
                        .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, log.size())
                                .boxed()
                                .toList());
                assertThat(log.stream()
                                .filter(event -> event.path("clientMessageId")
                                        .asString("")
                                        .equals(message.id)))
                        .singleElement()
                        .satisfies(
                                event -> assertThat(event.path("seq").asLong()).isEqualTo(message.seq));
            }
        }
    }

    private record Acknowledged(String conversation, String token, String id, long seq) {}

    private static Acknowledged send(ServiceProcess service, String words) {
        JsonNode opened = new Http()
                .post(service.uri("/api/v1/conversations"), Map.of("channel", "api"))
                .body();
        String conversation = opened.path("id").asString();
        String token = opened.path("token").asString();
        String id = "message-" + conversation;
        Http.Answer answer = new Http()
                .header("Authorization", "Bearer " + token)
                .post(
                        service.uri("/api/v1/conversations/" + conversation + "/messages"),
                        Map.of("clientMessageId", id, "text", words));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return new Acknowledged(
                conversation, token, id, answer.body().path("seq").asLong());
    }

    /// @return the log once a message of the bot follows the customer's
    private static List<JsonNode> finished(ServiceProcess service, Acknowledged message) {
        Http http = new Http().header("Authorization", "Bearer " + message.token);
        URI events = service.uri("/api/v1/conversations/" + message.conversation + "/events?limit=200");
        URI more = service.uri(
                "/api/v1/conversations/" + message.conversation + "/events?wait=PT20S&after=" + message.seq);
        assertThat(http.get(more).body().path("events"))
                .as("the turn is finished after the restart")
                .isNotEmpty();
        return ChatClient.list(http.get(events).body().path("events"));
    }
}
