package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

    private final Desk desk = Desk.empty();

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        desk.signedIn("zhang", AgentRole.AGENT);

        desk.signIn("Zhang ", Desk.PASSWORD)
                .expectCookie()
                .httpOnly(DeskDoor.COOKIE, true)
                .expectCookie()
                .sameSite(DeskDoor.COOKIE, "Strict")
                .expectCookie()
                .path(DeskDoor.COOKIE, "/")
                .expectBody()
                .jsonPath("$.agent.role")
                .isEqualTo("agent")
                .jsonPath("$.me.presence.state")
                .isEqualTo("away")
                .jsonPath("$.csrf")
                .isNotEmpty();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        desk.signedIn("zhang", AgentRole.AGENT);

        desk.signIn("zhang", "wrong horse").expectStatus().isUnauthorized();
        desk.signIn("nobody", Desk.PASSWORD).expectStatus().isUnauthorized();
    }

    @Test
    void makesWhoTriesTooOftenWait() {
        desk.signedIn("zhang", AgentRole.AGENT);
        for (int tries = 0; tries < 5; tries++) {
            desk.signIn("zhang", "wrong horse").expectStatus().isUnauthorized();
        }

        desk.signIn("zhang", Desk.PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/queue", "/conversations", "/conversations/c1", "/agents", "/admin/accounts"})
    void letsNobodyInWithoutASession(String path) {
        desk.client.get().uri(Area.REST + path).exchange().expectStatus().isUnauthorized();
        desk.client
                .get()
                .uri(Area.REST + path)
                .cookie(DeskDoor.COOKIE, "guessed")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/desk;x=1/queue", "/api/v1/%64esk/queue", "/api/v1/desk/;/queue"})
    void isNotFooledByPathsThatLookDifferent(String path) {
        int status = desk.client
                .get()
                .uri(java.net.URI.create(path))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();

        assertThat(status).isIn(401, 404);
    }

    @Test
    void needsTheSecondTokenForWriting() {
        desk.somebodyWaits("c1", "asked");
        Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

        Desk.Browser forged = new Desk.Browser(zhang.client(), zhang.cookie(), "forged");
        forged.post("/conversations/c1/accept", Map.of()).expectStatus().isForbidden();
        zhang.post("/conversations/c1/accept", Map.of()).expectStatus().isOk();
    }

    @Test
    void keepsRolesApart() {
        Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);
        Desk.Browser boss = desk.signedIn("boss", AgentRole.SUPERVISOR);
        desk.somebodyWaits("c1", "asked");

        zhang.post("/conversations/c1/take-over", Map.of()).expectStatus().isForbidden();
        zhang.get("/admin/accounts").exchange().expectStatus().isForbidden();
        boss.get("/admin/accounts").exchange().expectStatus().isForbidden();
        boss.post("/conversations/c1/take-over", Map.of()).expectStatus().isOk();
    }

    @Test
    void endsWithTheSession() {
        Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

        zhang.client()
                .delete()
                .uri(Area.REST + "/session")
                .cookie(DeskDoor.COOKIE, zhang.cookie())
                .header(DeskDoor.CSRF, zhang.csrf())
                .exchange()
                .expectStatus()
                .isNoContent();

        zhang.get("/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void makesTheFirstAccountOnceAndNeverShowsItsPasswordInText() {
        FirstPassword first = desk.context.getBean(FirstPassword.class);
        String password = first.password().orElseThrow();

        desk.signIn("admin", password).expectStatus().isOk();
        assertThat(first.toString()).doesNotContain(password);
        assertThat(new FirstAccount(
                                desk.context.getBean(Accounts.class),
                                new Passwords(4),
                                () -> "another secret",
                                () -> "id")
                        .make("x", "")
                        .password())
                .isEmpty();
    }

    @Test
    void letsAnAdministratorAddPeople() {
        Desk.Browser admin = desk.signedIn("root", AgentRole.ADMIN);
        var li =
                Map.of("name", "li", "password", "another horse", "displayName", "李四", "roles", new String[] {"agent"});

        admin.post("/admin/accounts", li).expectStatus().isCreated();
        admin.post("/admin/accounts", li).expectStatus().isEqualTo(409);

        desk.signIn("li", "another horse").expectStatus().isOk();
    }
}
