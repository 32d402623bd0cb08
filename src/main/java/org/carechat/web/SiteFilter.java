package org.carechat.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.carechat.customer.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Lets pages of the channels' sites call the customers' door, and no others: by CORS for REST, and before the
/// upgrade for sockets. The widget's files may be loaded by any site. Thread-safe.
final class SiteFilter implements WebFilter {

    static final String SOCKET = "/ws/v1/chat";
    private static final String API = "/api/v1/conversations";
    private static final String NOTICE = "/api/v1/notice";
    private static final List<String> OPEN = List.of("/widget.js", "/widget/", "/_static/");

    private final Channels channels;
    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();
    private volatile Api api;

    /// The rules for the sites that are allowed now.
    private record Api(Set<String> sites, CorsConfiguration rules) {}

    SiteFilter(Channels channels) {
        this.channels = channels;
        api = api(channels.sites());
    }

    private static Api api(Set<String> sites) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(List.copyOf(sites));
        rules.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        rules.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", "Accept-Language"));
        rules.setExposedHeaders(List.of("Location", "Retry-After"));
        rules.setMaxAge(Duration.ofHours(1));
        return new Api(sites, rules);
    }

    /// Administrators change the sites while the service runs.
    private CorsConfiguration rules() {
        Set<String> sites = channels.sites();
        Api known = api;
        if (known.sites() != sites) {
            known = api(sites);
            api = known;
        }
        return known.rules();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        if (path.startsWith(API) || path.equals(NOTICE)) {
            return rest(exchange, chain);
        }
        if (path.equals(SOCKET) && !mayConnect(request)) {
            return Mono.error(Refusal.of(Fault.ORIGIN_REFUSED));
        }
        if (OPEN.stream().anyMatch(path::startsWith)) {
            exchange.getResponse().getHeaders().setAccessControlAllowOrigin("*");
        }
        return chain.filter(exchange);
    }

    private Mono<Void> rest(ServerWebExchange exchange, WebFilterChain chain) {
        if (!cors.process(rules(), exchange)) {
            return Mono.error(Refusal.of(Fault.ORIGIN_REFUSED));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : chain.filter(exchange);
    }

    /// A browser always says where a page is from; what says nothing and yet has cookies is not to be trusted.
    private boolean mayConnect(ServerHttpRequest request) {
        @Nullable String origin = request.getHeaders().getOrigin();
        return origin == null ? !request.getHeaders().containsHeader(HttpHeaders.COOKIE) : channels.welcome(origin);
    }
}
