package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.carechat.customer.Blocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever is blocked may not write for a time; danger is taken in all the same.
class BlockedTest extends DoorTest {

    @Autowired
    private Blocks blocks;

    @Test
    void refusesWhatIsNewAndTakesInDanger() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "一", "PT10S");
        blocks.block(feed.head(talk.id()).orElseThrow().person(), time.instant().plusSeconds(60));

        Client.Reply refused = client.say(talk, "m2", "二", "PT0S");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("blocked");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(client.say(talk, "m1", "一", "PT10S").status()).isEqualTo(200);
        assertThat(client.say(talk, "m3", "煤气味很大", "PT0S").status()).isIn(200, 202);
    }
}
