package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "carechat.limits.conversations-per-minute=3",
            "carechat.limits.messages-per-minute=2",
            "carechat.limits.open-calls-per-minute=3"
        })
class LimitsTest extends DoorTest {

    @Test
    void boundConversationsForAnAddressAndMessagesForAConversation() {
        Client.Talk talk = client.open();
        client.open();
        client.open();

        Client.Reply crowded = client.post("/api/v1/conversations", "{\"channel\":\"web\"}");
        assertThat(crowded.status()).isEqualTo(429);
        assertThat(crowded.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(crowded.header("Retry-After"))).isBetween(1, 60);

        client.say(talk, "m1", "一", "PT0S");
        client.say(talk, "m2", "二", "PT0S");
        assertThat(client.say(talk, "m3", "三", "PT0S").status()).isEqualTo(429);
        assertThat(client.say(talk, "m1", "一", "PT10S").status()).isEqualTo(200);
        assertThat(client.say(talk, "m2", "改了", "PT0S").status()).isEqualTo(409);
    }

    @Test
    void boundTheCallsThatNeedNoKeyHoweverTheirPathIsWritten() {
        client.get("/booking/v1/slots?city=x&product=gas-stove");
        client.get("/booking;a=b/v1/slots");
        client.post("/rules/v1/coverage/decisions", "{}");

        Client.Reply crowded = client.get("/booking/v1/%73lots?city=x");
        assertThat(crowded.status()).isEqualTo(429);
        assertThat(crowded.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(crowded.header("Retry-After"))).isBetween(1, 60);
        assertThat(client.post("/rules/v1/coverage/decisions", "{}").status()).isEqualTo(429);
        assertThat(client.get("/booking/v1/appointments/x").status()).isNotEqualTo(429);
    }
}
