package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.customer.Proxies;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Signing in at another provider.
class OidcTest {

    private final FakeProvider provider = new FakeProvider();
    private final AtomicInteger next = new AtomicInteger();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemorySessions sessions = new MemorySessions();
    private final SignIn signIn =
            new SignIn(accounts, sessions, new MemoryAttempts(), new Passwords(4), this::secret, Duration.ofHours(1));
    private final WebTestClient client =
            WebTestClient.bindToController(controller()).build();

    private OidcController controller() {
        OidcSettings settings = new OidcSettings(
                provider.issuer(),
                FakeProvider.CLIENT,
                "its secret",
                "公司账号",
                "openid profile",
                "name",
                "groups",
                Map.of("service-desk", "agent", "service-lead", "supervisor"));
        return new OidcController(new OidcController.Parts(
                settings,
                new OidcProvider(settings),
                new OidcAccounts(accounts, settings, () -> "id-" + next.incrementAndGet()),
                signIn,
                new MemoryAttempts(),
                () -> "journey-" + next.incrementAndGet(),
                new CallerAddress(Proxies.of(List.of())),
                "https://desk.example"));
    }

    private String secret() {
        return "secret-" + next.incrementAndGet();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private record Begun(String cookie, String back) {}

    private Begun begun() {
        var answer = client.get().uri(Area.REST + "/session/oidc").exchange().returnResult(String.class);
        assertThat(answer.getStatus().value()).isEqualTo(302);
        URI entrance = answer.getResponseHeaders().getLocation();
        assertThat(entrance.toString()).startsWith(provider.issuer() + "/authorize?");
        return new Begun(
                answer.getResponseCookies().getFirst(OidcJourney.COOKIE).getValue(), provider.visit(entrance));
    }

    private FluxExchangeResult<String> back(String path, String cookie) {
        return client.get()
                .uri(path)
                .cookie(OidcJourney.COOKIE, cookie)
                .exchange()
                .returnResult(String.class);
    }

    private String arrives(Begun begun) {
        return String.valueOf(
                back(begun.back(), begun.cookie()).getResponseHeaders().getLocation());
    }

    @Test
    void letsInWhomTheProviderVouchesFor() {
        Begun begun = begun();

        var answer = back(begun.back(), begun.cookie());

        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/desk/");
        ResponseCookie cookie = answer.getResponseCookies().getFirst(DeskDoor.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        Account account = signIn.whoIs(cookie.getValue()).orElseThrow().account();
        assertThat(account.name()).isEqualTo("王五");
        assertThat(account.roles()).containsExactly(AgentRole.AGENT);
    }

    @Test
    void takesNameAndRolesFromTheProviderEachTime() {
        arrives(begun());
        provider.claims.put("groups", List.of("service-lead", "choir"));

        arrives(begun());

        assertThat(accounts.all())
                .singleElement()
                .extracting(Account::roles)
                .isEqualTo(java.util.Set.of(AgentRole.SUPERVISOR));
    }

    @Test
    void refusesWhoHasNoRoleHereAndWhoWasLetGo() {
        provider.claims.put("groups", List.of("choir"));
        assertThat(arrives(begun())).isEqualTo("/desk/?refused=oidc-role");
        assertThat(accounts.all()).isEmpty();

        provider.claims.put("groups", List.of("service-desk", "service-lead"));
        arrives(begun());
        accounts.add(
                new Account("boss", "boss", "boss", "x", java.util.Set.of(AgentRole.ADMIN), java.util.Set.of(), true));
        Account known = accounts.named("oidc:u-1").orElseThrow();
        accounts.change(known, known.active(false));
        assertThat(arrives(begun())).isEqualTo("/desk/?refused=oidc-inactive");
    }

    @Test
    void refusesACodeThatAnotherBrowserAskedFor() {
        Begun begun = begun();

        assertThat(back(begun.back(), "journey-of-another").getResponseHeaders().getLocation())
                .hasToString("/desk/?refused=oidc-failed");
        assertThat(back(begun.back().replaceAll("state=.*", "state=x"), begun.cookie())
                        .getResponseHeaders()
                        .getLocation())
                .hasToString("/desk/?refused=oidc-failed");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void refusesATokenThatIsNotTheProviders() {
        provider.signer = FakeProvider.another();
        assertThat(arrives(begun())).isEqualTo("/desk/?refused=oidc-failed");
    }

    @ParameterizedTest
    @CsvSource({"nonce,another", "aud,another", "iss,https://evil.example"})
    void refusesATokenForAnotherJourneyOrService(String claim, String value) {
        provider.claims.put(claim, value);
        assertThat(arrives(begun())).isEqualTo("/desk/?refused=oidc-failed");
    }

    @Test
    void refusesATokenThatHasRunOut() {
        provider.claims.put("exp", new Date(0));
        assertThat(arrives(begun())).isEqualTo("/desk/?refused=oidc-failed");
    }

    @Test
    void neverTakesAPasswordForSuchAnAccount() {
        arrives(begun());

        assertThat(signIn.signIn("oidc:u-1", "", "a")).isInstanceOf(SignIn.Result.Wrong.class);
        assertThat(signIn.signIn("oidc:u-1", "anything at all", "a")).isInstanceOf(SignIn.Result.Wrong.class);
    }

    @Test
    void namesASettingThatIsWrong() {
        assertThatThrownBy(() -> new OidcSettings("https://p", "c", "", "", "", "", "", Map.of()))
                .hasMessageContaining("carechat.desk.oidc.roles");
        assertThatThrownBy(() -> new OidcSettings("http://p", "c", "", "", "", "", "", Map.of("a", "agent")))
                .hasMessageContaining("carechat.desk.oidc.issuer");
    }
}
