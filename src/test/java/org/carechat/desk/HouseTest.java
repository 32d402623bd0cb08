package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// What administrators set while the service runs.
class HouseTest {

    private final Desk desk = Desk.empty();
    private final Desk.Browser root = desk.signedIn("root", AgentRole.ADMIN);

    private WebTestClient.ResponseSpec put(String path, Map<String, Object> body) {
        return root.send(HttpMethod.PUT, "/admin/" + path, body);
    }

    private WebTestClient.ResponseSpec delete(String path) {
        return root.send(HttpMethod.DELETE, "/admin/" + path, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours", "skills", "bot", "banner", "routing", "accounts"})
    void isForAdministratorsAlone(String path) {
        desk.signedIn("zhang", AgentRole.AGENT)
                .get("/admin/" + path)
                .exchange()
                .expectStatus()
                .isForbidden();
        desk.signedIn("boss", AgentRole.SUPERVISOR)
                .get("/admin/" + path)
                .exchange()
                .expectStatus()
                .isForbidden();
        root.get("/admin/" + path).exchange().expectStatus().isOk();
    }

    @Test
    void keepsHoursAndHolidays() {
        put(
                        "hours",
                        Map.of(
                                "weekly",
                                "1-5 08:30-20:00",
                                "holidays",
                                List.of(Map.of("first", "2026-10-01", "last", "2026-10-07", "name", "国庆"))))
                .expectStatus()
                .isOk();

        JsonNode hours = root.json("/admin/hours");
        assertThat(hours.get("weekly").asString()).isEqualTo("1-5 08:30-20:00");
        assertThat(hours.at("/holidays/0/last").asString()).isEqualTo("2026-10-07");
        assertThat(hours.at("/holidays/0/hours").asString()).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithHours() {
        put("hours", Map.of("weekly", "1-5 8-20"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("'8-20'"));
        put("hours", Map.of("holidays", List.of(Map.of("first", "2026-10-07", "last", "2026-10-01", "name", "国庆"))))
                .expectStatus()
                .isBadRequest();
        put("hours", Map.of("holidays", List.of(Map.of("name", "国庆"))))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void keepsSkillsUntilNobodyHasThem() {
        put("skills/gas", Map.of("name", "燃气", "products", List.of("gas-stove")))
                .expectStatus()
                .isOk();
        root.send(HttpMethod.PATCH, "/admin/accounts/a-root", Map.of("skills", List.of("gas")));

        assertThat(root.json("/admin/skills").at("/items/0/products/0").asString())
                .isEqualTo("gas-stove");
        delete("skills/gas").expectStatus().isEqualTo(409);
        root.send(HttpMethod.PATCH, "/admin/accounts/a-root", Map.of("skills", List.of()));
        delete("skills/gas").expectStatus().isNoContent();
        delete("skills/gas").expectStatus().isNotFound();
        put("skills/GAS!", Map.of("name", "燃气")).expectStatus().isBadRequest();
    }

    @Test
    void turnsTheBotOffAndOn() {
        put("bot", Map.of("on", false)).expectStatus().isOk();
        assertThat(root.json("/admin/bot").get("on").asBoolean()).isFalse();
        put("bot", Map.of()).expectStatus().isBadRequest();
    }

    @Test
    void showsABannerUntilItIsTakenDown() {
        put("banner", Map.of("text", "系统维护中", "until", "2026-11-22T20:00:00+08:00"))
                .expectStatus()
                .isOk();
        assertThat(root.json("/admin/banner").get("until").asString()).startsWith("2026-11-22T20:00");

        delete("banner").expectStatus().isNoContent();

        assertThat(root.json("/admin/banner").has("text")).isFalse();
        put("banner", Map.of("text", "x".repeat(301))).expectStatus().isBadRequest();
        put("banner", Map.of("text", "a", "until", "soon")).expectStatus().isBadRequest();
    }

    @Test
    void choosesHowConversationsGetToAgents() {
        assertThat(root.json("/admin/routing").get("mode").asString()).isEqualTo("pull");
        put("routing", Map.of("mode", "push")).expectStatus().isOk();
        put("routing", Map.of("mode", "shove")).expectStatus().isBadRequest();
        assertThat(root.json("/admin/routing").get("mode").asString()).isEqualTo("push");
    }
}
