package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenTest extends DoorTest {

    @Test
    void renewsAValidToken() {
        Client.Talk talk = client.open();

        Client.Reply renewed = client.post(talk, "/token", null);

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("/expiresAt")).isNotEmpty();
        assertThat(client.get(new Client.Talk(talk.id(), renewed.text("/token")), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lastsADay() {
        Client.Talk talk = client.open();
        time.pass(Duration.ofHours(24));

        assertThat(client.get(talk, "").status()).isEqualTo(401);
    }

    @Test
    void renewsOneThatExpiredWithinAWeek() {
        Client.Talk talk = client.open();
        time.pass(Duration.ofHours(24).plusDays(6));

        Client.Talk fresh =
                new Client.Talk(talk.id(), client.post(talk, "/token", null).text("/token"));

        assertThat(client.get(fresh, "").status()).isEqualTo(200);
    }

    @Test
    void renewsNoneThatExpiredLongAgo() {
        Client.Talk talk = client.open();
        time.pass(Duration.ofHours(24).plusDays(8));

        assertThat(client.post(talk, "/token", null).status()).isEqualTo(401);
    }

    @Test
    void renewsNoneForAnotherConversation() {
        Client.Talk talk = new Client.Talk(client.open().id(), client.open().token());

        assertThat(client.post(talk, "/token", null).status()).isEqualTo(404);
    }
}
