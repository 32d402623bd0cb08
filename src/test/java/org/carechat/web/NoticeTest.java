package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.carechat.handoff.Banner;
import org.carechat.handoff.Housekeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What customers are told while something is down.
class NoticeTest extends DoorTest {

    @Autowired
    private Housekeeping house;

    @AfterEach
    void takeDown() {
        house.change(rules -> rules.with((Banner) null));
    }

    @Test
    void tellsWhatIsDownUntilItIsOver() {
        assertThat(client.get("/api/v1/notice").status()).isEqualTo(204);

        house.change(rules -> rules.with(new Banner("预约系统维护中", time.instant().plusSeconds(60))));
        assertThat(client.get("/api/v1/notice").text("/text")).isEqualTo("预约系统维护中");

        house.change(rules -> rules.with(new Banner("预约系统维护中", time.instant().minusSeconds(1))));
        assertThat(client.get("/api/v1/notice").status()).isEqualTo(204);
    }
}
