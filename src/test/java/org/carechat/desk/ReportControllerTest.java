package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carechat.handoff.AgentRole;
import org.carechat.reports.MemoryTallies;
import org.carechat.reports.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportControllerTest {

    private final Desk desk = Desk.empty();
    private final Desk.Browser chief = desk.signedIn("chief", AgentRole.SUPERVISOR);
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

    @BeforeEach
    void aDay() {
        Tally tally = new Tally();
        tally.add(LocalDate.of(2026, 11, 22), "sittings", 3);
        tally.add(LocalDate.of(2026, 11, 22), "handed-over", 1);
        desk.context.getBean(MemoryTallies.class).put("c1", 1, tally);
    }

    @Test
    void showsTheLastWeekByDay() {
        JsonNode answer = chief.json("/reports");

        assertThat(answer.get("from").asString()).isEqualTo("2026-11-16");
        assertThat(answer.get("days")).hasSize(7);
        assertThat(answer.get("days").get(6).get("contained").asInt()).isEqualTo(2);
        assertThat(answer.get("total").get("sittings").asInt()).isEqualTo(3);
    }

    @Test
    void givesATableToWhoWantsOne() {
        chief.get("/reports?from=2026-11-22&to=2026-11-22&format=csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .value(table -> assertThat(table).contains("2026-11-22,0,3,0,2,1"));
        chief.get("/reports?from=2026-11-22&to=2026-11-22")
                .header("Accept", "text/csv")
                .exchange()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8");
    }

    @Test
    void isNotForAgents() {
        zhang.get("/reports").exchange().expectStatus().isForbidden();
        zhang.get("/live").exchange().expectStatus().isForbidden();
    }

    @Test
    void namesDaysThatCanNotBeMeant() {
        for (String query : new String[] {"from=gestern", "from=2026-11-23&to=2026-11-22", "from=2020-01-01"}) {
            chief.get("/reports?" + query).exchange().expectStatus().isBadRequest();
        }
    }

    @Test
    void showsAllLiveConversations() {
        desk.somebodyWaits("c1", "asked");

        JsonNode live = chief.json("/live");

        assertThat(live.get("items").get(0).get("id").asString()).isEqualTo("c1");
        assertThat(live.get("counts").get("queued").asInt()).isEqualTo(1);
    }
}
