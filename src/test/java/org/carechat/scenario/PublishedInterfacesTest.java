package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The documents that the running service publishes name every call that clients were promised.
class PublishedInterfacesTest {

    private static final String TALK = "/api/v1/conversations";

    private static final List<String> CALLS = List.of(
            "POST " + TALK,
            "POST " + TALK + "/{id}/token",
            "GET " + TALK + "/{id}",
            "POST " + TALK + "/{id}/messages",
            "GET " + TALK + "/{id}/events",
            "POST " + TALK + "/{id}/attachments",
            "POST " + TALK + "/{id}/rating",
            "POST " + TALK + "/{id}/feedback",
            "GET " + TALK + "/{id}/transcript",
            "GET " + TALK + "/{id}/personal-data",
            "DELETE " + TALK + "/{id}",
            "POST /api/v1/desk/session",
            "DELETE /api/v1/desk/session",
            "GET /api/v1/desk/me",
            "PUT /api/v1/desk/me/presence",
            "GET /api/v1/desk/queue",
            "GET /api/v1/desk/conversations",
            "GET /api/v1/desk/conversations/{id}",
            "POST /api/v1/desk/conversations/{id}/accept",
            "POST /api/v1/desk/conversations/{id}/transfer",
            "POST /api/v1/desk/conversations/{id}/return-to-bot",
            "POST /api/v1/desk/conversations/{id}/close",
            "POST /api/v1/desk/conversations/{id}/notes",
            "POST /api/v1/desk/conversations/{id}/messages",
            "POST /api/v1/desk/conversations/{id}/take-over",
            "POST /rules/v1/coverage/decisions",
            "GET /booking/v1/slots",
            "POST /booking/v1/appointments",
            "GET /booking/v1/appointments/{id}",
            "PATCH /booking/v1/appointments/{id}",
            "DELETE /booking/v1/appointments/{id}");

    private final RunningService service = RunningService.shared();

    @Test
    void decideCoverageForAnyone() {
        Http.Answer answer = new Http()
                .post(
                        service.uri("/rules/v1/coverage/decisions"),
                        Map.of(
                                "facts",
                                Map.of("product", "television", "cause", "drop", "causeCertainty", "confirmed")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("outcome").asString()).isEqualTo("paid");
    }

    @Test
    void nameEveryCallThatWasPromised() {
        JsonNode document = new Http().get(service.uri("/v3/api-docs")).body();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(CALLS).allSatisfy(call -> {
            String[] words = call.split(" ");
            JsonNode path = document.path("paths").path(words[1]);
            assertThat(path.has(words[0].toLowerCase(Locale.ROOT))).as(call).isTrue();
        });
    }

    @Test
    void nameBothSockets() {
        JsonNode document = new Http().get(service.uri("/v3/asyncapi.json")).body();

        assertThat(document.path("asyncapi").asString()).startsWith("3.");
        assertThat(document.at("/channels/chat/address").asString()).isEqualTo("/ws/v1/chat");
        assertThat(document.at("/channels/desk/address").asString()).isEqualTo("/ws/v1/desk");
    }
}
