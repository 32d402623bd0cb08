package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Administrators keep the accounts, and everybody their own password.
class AccountsTest {

    private final Desk desk = Desk.empty();
    private final Desk.Browser root = desk.signedIn("root", AgentRole.ADMIN);
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

    private WebTestClient.ResponseSpec change(String id, Map<String, Object> changes) {
        return root.send(HttpMethod.PATCH, "/admin/accounts/" + id, changes);
    }

    private WebTestClient.ResponseSpec password(Desk.Browser who, String current, String wanted) {
        return who.send(HttpMethod.PUT, "/me/password", Map.of("current", current, "password", wanted));
    }

    @Test
    void changesNameRolesAndSkills() {
        change("a-zhang", Map.of("displayName", "张三", "roles", List.of("supervisor"), "skills", List.of("gas")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("张三")
                .jsonPath("$.skills[0]")
                .isEqualTo("gas")
                .jsonPath("$.active")
                .isEqualTo(true);

        assertThat(zhang.json("/me").get("roles").get(0).asString()).isEqualTo("supervisor");
    }

    @Test
    void signsOutWhoeverIsLetGoForGood() {
        change("a-zhang", Map.of("active", false)).expectStatus().isOk();
        zhang.get("/me").exchange().expectStatus().isUnauthorized();
        desk.signIn("zhang", Desk.PASSWORD).expectStatus().isUnauthorized();

        change("a-zhang", Map.of("active", true)).expectStatus().isOk();
        zhang.get("/me").exchange().expectStatus().isUnauthorized();
        desk.signIn("zhang", Desk.PASSWORD).expectStatus().isOk();
    }

    @Test
    void signsOutWhoseRoleBecomesSmallerFromWhatItAllowed() {
        Desk.Browser other = desk.signedIn("other", AgentRole.ADMIN);
        other.get("/admin/accounts").exchange().expectStatus().isOk();

        change("a-other", Map.of("roles", List.of("agent"))).expectStatus().isOk();

        other.get("/admin/accounts").exchange().expectStatus().isForbidden();
    }

    @Test
    void keepsTheLastAdministrator() {
        Account first = desk.context.getBean(Accounts.class).named("admin").orElseThrow();
        change(first.id(), Map.of("active", false)).expectStatus().isOk();

        change("a-root", Map.of("active", false)).expectStatus().isEqualTo(409);
        change("a-root", Map.of("roles", List.of("agent"))).expectStatus().isEqualTo(409);

        change(first.id(), Map.of("active", true)).expectStatus().isOk();
    }

    @Test
    void refusesWhatCannotBe() {
        change("a-nobody", Map.of("active", false)).expectStatus().isNotFound();
        change("a-zhang", Map.of("roles", List.of("king"))).expectStatus().isBadRequest();
        change("a-zhang", Map.of("roles", List.of())).expectStatus().isBadRequest();
        change("a-zhang", Map.of("password", "short")).expectStatus().isBadRequest();
        change("a-zhang", Map.of("colour", "red")).expectStatus().isBadRequest();
        root.post("/admin/accounts", Map.of("name", "oidc:x", "password", Desk.PASSWORD))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void isForAdministratorsAlone() {
        Desk.Browser boss = desk.signedIn("boss", AgentRole.SUPERVISOR);

        boss.send(HttpMethod.PATCH, "/admin/accounts/a-zhang", Map.of("active", false))
                .expectStatus()
                .isForbidden();
        zhang.send(HttpMethod.PATCH, "/admin/accounts/a-zhang", Map.of("roles", List.of("admin")))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void changesOnesOwnPasswordAndEndsTheOtherSessions() {
        Desk.Browser elsewhere = desk.again("zhang");

        password(zhang, Desk.PASSWORD, "battery staple").expectStatus().isNoContent();

        zhang.get("/me").exchange().expectStatus().isOk();
        elsewhere.get("/me").exchange().expectStatus().isUnauthorized();
        desk.signIn("zhang", Desk.PASSWORD).expectStatus().isUnauthorized();
        desk.signIn("zhang", "battery staple").expectStatus().isOk();
    }

    @Test
    void letsNobodyGuessThePasswordAtAnOpenDesk() {
        password(zhang, Desk.PASSWORD, "short").expectStatus().isBadRequest();
        for (int tries = 0; tries < 5; tries++) {
            password(zhang, "wrong horse", "battery staple").expectStatus().isBadRequest();
        }

        password(zhang, Desk.PASSWORD, "battery staple").expectStatus().isEqualTo(429);
    }
}
