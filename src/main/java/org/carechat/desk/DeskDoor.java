package org.carechat.desk;

import java.time.Duration;
import java.util.Set;
import org.carechat.handoff.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// The one check at the agents' door: who it is, whether the call is theirs, and whether their role allows it.
/// Whatever passes carries who made it; whatever is refused is put into words here. Thread-safe.
final class DeskDoor implements WebFilter, Ordered {

    static final String COOKIE = "carechat-desk";
    static final String CSRF = "X-CSRF-Token";
    /// How long somebody who calls without a socket counts as being there.
    static final Duration CALL_LIFE = Duration.ofMinutes(2);

    private static final int BEFORE_CONTROLLERS = -10;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SignIn signIn;
    private final Presence presence;
    private final Origins origins;
    private final DeskWording wording;
    private final Scheduler blocking;

    DeskDoor(SignIn signIn, Presence presence, Origins origins, DeskWording wording, Scheduler blocking) {
        this.signIn = signIn;
        this.presence = presence;
        this.origins = origins;
        this.wording = wording;
        this.blocking = blocking;
    }

    @Override
    public int getOrder() {
        return BEFORE_CONTROLLERS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Area area = Area.of(request.getMethod(), request.getPath().pathWithinApplication());
        if (area == null) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        Mono<Void> passed = area.open()
                ? chain.filter(exchange)
                : Mono.fromCallable(() -> check(request, area))
                        .subscribeOn(blocking)
                        .flatMap(signedIn -> {
                            exchange.getAttributes().put(SignedIn.ATTRIBUTE, signedIn);
                            return chain.filter(exchange);
                        });
        String language = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return passed.onErrorMap(DeskRefusal.class, refusal -> wording.problem(refusal, language));
    }

    private SignedIn check(ServerHttpRequest request, Area area) {
        if (area.socket() && !origins.allowed(request)) {
            throw DeskRefusal.of(DeskFault.ORIGIN_REFUSED);
        }
        SignedIn signedIn = whoIs(request);
        if (!READING.contains(request.getMethod()) && !hasCsrf(request, signedIn)) {
            throw DeskRefusal.of(DeskFault.CSRF);
        }
        if (!signedIn.account().may(area.least())) {
            throw DeskRefusal.of(DeskFault.ROLE);
        }
        presence.beat(signedIn.account().id(), CALL_LIFE);
        return signedIn;
    }

    private SignedIn whoIs(ServerHttpRequest request) {
        String secret = secret(request);
        if (secret == null) {
            throw DeskRefusal.of(DeskFault.UNAUTHORIZED);
        }
        return signIn.whoIs(secret).orElseThrow(() -> DeskRefusal.of(DeskFault.UNAUTHORIZED));
    }

    private static boolean hasCsrf(ServerHttpRequest request, SignedIn signedIn) {
        String given = request.getHeaders().getFirst(CSRF);
        return given != null && Hashes.same(given, signedIn.session().csrf());
    }

    private static @Nullable String secret(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
