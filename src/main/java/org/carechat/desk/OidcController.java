package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// Signing in at the operator's own provider, where one is configured. The browser is sent there and comes back
/// with a code; whatever goes wrong, it ends at the sign-in form, which says what.
@RestController("deskOidcController")
@RequestMapping(Area.REST + "/session")
class OidcController {

    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 30;
    private static final String HOME = "/desk/";

    /// @param oidc what stands on the button; absent where there is no such way
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ways(boolean password, @Nullable String oidc) {}

    /// What the way to the provider needs.
    record Parts(
            OidcSettings settings,
            OidcProvider provider,
            OidcAccounts accounts,
            SignIn signIn,
            Attempts attempts,
            Secrets secrets,
            CallerAddress addresses,
            String publicUrl) {}

    private final Parts parts;

    OidcController(Parts parts) {
        this.parts = parts;
    }

    @GetMapping("/ways")
    Ways ways() {
        return new Ways(true, parts.settings().on() ? parts.settings().label() : null);
    }

    @GetMapping("/oidc")
    ResponseEntity<Void> begin(ServerWebExchange exchange) {
        OidcJourney journey = new OidcJourney(parts.secrets().next());
        return guarded(exchange, () -> {
            URI entrance = parts.provider().entrance(journey, back(exchange.getRequest()));
            exchange.getResponse().addCookie(SessionCookie.journey(journey.secret(), LONGEST, exchange.getRequest()));
            return to(entrance);
        });
    }

    @GetMapping("/oidc/callback")
    ResponseEntity<Void> end(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        HttpCookie cookie = request.getCookies().getFirst(OidcJourney.COOKIE);
        OidcJourney journey = new OidcJourney(cookie == null ? "" : cookie.getValue());
        exchange.getResponse().addCookie(SessionCookie.journey("", Duration.ZERO, request));
        if (journey.secret().isEmpty() || code.isEmpty() || !Hashes.same(state, journey.state())) {
            return refused("oidc-failed");
        }
        return guarded(exchange, () -> {
            OidcAccounts.Result result = parts.accounts().of(parts.provider().redeem(code, journey, back(request)));
            return switch (result) {
                case OidcAccounts.Result.Welcome welcome -> welcome(exchange, welcome.account());
                case OidcAccounts.Result.NoRole ignored -> refused("oidc-role");
                case OidcAccounts.Result.Inactive ignored -> refused("oidc-inactive");
            };
        });
    }

    private ResponseEntity<Void> welcome(ServerWebExchange exchange, Account account) {
        SignIn.Result.In in = parts.signIn().open(account);
        exchange.getResponse()
                .addCookie(SessionCookie.session(in.secret(), parts.signIn().life(), exchange.getRequest()));
        return to(URI.create(HOME));
    }

    private interface Step {
        ResponseEntity<Void> take() throws OidcProvider.Failed;
    }

    private ResponseEntity<Void> guarded(ServerWebExchange exchange, Step step) {
        if (!parts.settings().on()) {
            throw DeskRefusal.missing("way");
        }
        String from = "oidc:" + parts.addresses().of(exchange.getRequest());
        if (parts.attempts().count(from, WINDOW) > MOST) {
            throw DeskRefusal.later(WINDOW);
        }
        try {
            return step.take();
        } catch (OidcProvider.Failed e) {
            LOG.warn("somebody could not sign in at {}: {}", parts.settings().issuer(), e.getMessage());
            return refused("oidc-failed");
        }
    }

    private String back(ServerHttpRequest request) {
        String base = parts.publicUrl();
        if (base.isEmpty()) {
            URI uri = request.getURI();
            base = uri.getScheme() + "://" + uri.getRawAuthority();
        }
        return base + Area.REST + "/session/oidc/callback";
    }

    private static ResponseEntity<Void> refused(String why) {
        return to(URI.create(HOME + "?refused=" + why));
    }

    private static ResponseEntity<Void> to(URI place) {
        return ResponseEntity.status(HttpStatus.FOUND).location(place).build();
    }
}
