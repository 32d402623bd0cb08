package org.carechat.desk;

import java.time.Duration;
import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// Signing in and out.
@RestController("deskSessionController")
@RequestMapping(Area.REST + "/session")
class SessionController {

    record Credentials(@Nullable String name, @Nullable String password) {}

    /// @param agent the same person, in short
    record Opened(String csrf, MeView me, Map<String, String> agent) {}

    private final SignIn signIn;
    private final Presence presence;
    private final Me me;
    private final CallerAddress addresses;

    SessionController(SignIn signIn, Presence presence, Me me, CallerAddress addresses) {
        this.addresses = addresses;
        this.signIn = signIn;
        this.presence = presence;
        this.me = me;
    }

    @PostMapping
    Opened open(@RequestBody Credentials credentials, ServerWebExchange exchange) {
        String name = Checks.text("name", credentials.name(), Checks.LONGEST_NAME);
        String password = Checks.given("password", credentials.password());
        return switch (signIn.signIn(name, password, addresses.of(exchange.getRequest()))) {
            case SignIn.Result.In in -> {
                exchange.getResponse()
                        .addCookie(SessionCookie.session(in.secret(), signIn.life(), exchange.getRequest()));
                yield opened(in);
            }
            case SignIn.Result.Wrong ignored -> throw DeskRefusal.of(DeskFault.WRONG_PASSWORD);
            case SignIn.Result.TooOften often -> throw DeskRefusal.later(often.pause());
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, ServerWebExchange exchange) {
        signIn.signOut(signedIn.secret());
        presence.leave(signedIn.account().id(), Duration.ZERO);
        exchange.getResponse().addCookie(SessionCookie.session("", Duration.ZERO, exchange.getRequest()));
    }

    private Opened opened(SignIn.Result.In in) {
        Account account = in.account();
        AgentRole highest = account.roles().stream().max(AgentRole::compareTo).orElse(AgentRole.AGENT);
        return new Opened(
                in.session().csrf(),
                me.view(account, null),
                Map.of("id", account.id(), "name", account.name(), "role", highest.wire()));
    }
}
