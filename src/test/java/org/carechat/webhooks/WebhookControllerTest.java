package org.carechat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.carechat.handoff.MemoryConversations;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

class WebhookControllerTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Receiver CRM = new Receiver(
            "crm",
            URI.create("https://crm.example/hook?key=confidential"),
            "0123456789abcdef0123456789abcdef",
            Set.of("conversation"));

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Topics topics = new Topics(List.of(new ConversationTopic(new Noted(), new MemoryConversations())));
    private final PostRoom room = new PostRoom(
            List.of(CRM),
            topics,
            outbox,
            new Courier.Posting(
                    new Webhook(Clock.systemUTC(), Duration.ofSeconds(1)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC(),
                    new WebhookMeters(new SimpleMeterRegistry())),
            3);
    private final WebTestClient client = WebTestClient.bindToController(
                    new WebhookController(room, topics, outbox, ZoneId.of("Asia/Shanghai")))
            .build();

    private static final class Noted implements ConversationNews {
        @Override
        public List<String> noted() {
            return List.of();
        }

        @Override
        public long told(String conversation) {
            return 0;
        }

        @Override
        public void told(String conversation, long seq) {}
    }

    private void givenUp() {
        outbox.add("crm", List.of("conversation c-1 2"));
        outbox.giveUp(outbox.due.getFirst(), AT);
    }

    @Test
    void showsWhatWaitsAndWhatWasGivenUpWithoutSecrets() {
        givenUp();
        outbox.add("crm", List.of("conversation c-1 3"));
        client.get()
                .uri("/api/v1/admin/webhooks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("\"crm\"", "\"crm.example\"", "\"waiting\":1", "\"givenUp\":[{")
                        .doesNotContain("confidential", "0123456789abcdef"));
    }

    @Test
    void triesAgainWhatWasGivenUp() {
        givenUp();
        client.post()
                .uri("/api/v1/admin/webhooks/crm/retry")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.deliveries")
                .isEqualTo(1);
        assertThat(outbox.due).hasSize(1);
    }

    @Test
    void knowsOnlyItsReceivers() {
        client.post()
                .uri("/api/v1/admin/webhooks/nobody/retry")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
