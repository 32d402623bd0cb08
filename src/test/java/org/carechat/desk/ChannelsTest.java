package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Administrators keep the channels.
class ChannelsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Desk desk = Desk.empty();
    private final Desk.Browser root = desk.signedIn("root", AgentRole.ADMIN);

    private JsonNode secret() {
        return JSON.readTree(root.post("/admin/channels/web/secrets", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Channel web() {
        return desk.context.getBean(Channels.class).find("web").orElseThrow();
    }

    private WebTestClient.ResponseSpec change(Map<String, Object> changes) {
        return root.send(HttpMethod.PATCH, "/admin/channels/web", changes);
    }

    @Test
    void isForAdministratorsAlone() {
        Desk.Browser boss = desk.signedIn("boss", AgentRole.SUPERVISOR);

        boss.get("/admin/channels").exchange().expectStatus().isForbidden();
        boss.post("/admin/channels/web/secrets", Map.of()).expectStatus().isForbidden();
        boss.send(HttpMethod.PATCH, "/admin/channels/web", Map.of())
                .expectStatus()
                .isForbidden();
    }

    @Test
    void changesAConfiguredChannel() {
        change(Map.of("name", "商城", "sites", List.of("https://shop.example"), "quiet", "PT1S"))
                .expectStatus()
                .isOk();

        assertThat(web().name()).isEqualTo("商城");
        assertThat(web().welcomes("https://shop.example")).isTrue();
        assertThat(web().welcomes("https://www.example")).isFalse();
        assertThat(web().quiet()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void addsAChannelOnce() {
        Map<String, Object> app = Map.of("id", "app", "kind", "api", "name", "手机应用");

        root.post("/admin/channels", app).expectStatus().isCreated();
        root.post("/admin/channels", app).expectStatus().isEqualTo(409);

        assertThat(root.json("/admin/channels").get("items")).hasSize(2);
    }

    @Test
    void changesSecretsOverWithoutAGap() {
        String first = secret().get("fingerprint").asString();
        String second = secret().get("secret").asString();
        assertThat(web().secrets()).hasSize(2);
        root.post("/admin/channels/web/secrets", Map.of()).expectStatus().isEqualTo(409);

        root.send(HttpMethod.DELETE, "/admin/channels/web/secrets/" + first, Map.of())
                .expectStatus()
                .isNoContent();

        assertThat(web().secrets()).containsExactly(second);
    }

    @Test
    void showsASecretOnlyOnce() {
        JsonNode made = secret();

        String all = root.json("/admin/channels").toString();

        assertThat(all)
                .contains(made.get("fingerprint").asString())
                .doesNotContain(made.get("secret").asString());
    }

    @Test
    void refusesWhatCannotBe() {
        change(Map.of("sites", List.of("shop.example"))).expectStatus().isBadRequest();
        change(Map.of("quiet", "PT1H")).expectStatus().isBadRequest();
        change(Map.of("colour", "red")).expectStatus().isBadRequest();
        root.send(HttpMethod.PATCH, "/admin/channels/none", Map.of())
                .expectStatus()
                .isNotFound();
        root.send(HttpMethod.DELETE, "/admin/channels/web/secrets/none", Map.of())
                .expectStatus()
                .isNotFound();
        root.post("/admin/channels", Map.of("id", "A B", "kind", "api", "name", "x"))
                .expectStatus()
                .isBadRequest();
        root.post("/admin/channels", Map.of("id", "fax", "kind", "fax", "name", "x"))
                .expectStatus()
                .isBadRequest();
    }
}
