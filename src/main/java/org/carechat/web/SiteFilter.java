package org.carechat.web;

import java.time.Duration;
import java.util.List;
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
    private static final List<String> OPEN = List.of("/widget.js", "/widget/", "/_static/");

    private final Channels channels;
    private final CorsConfiguration api;
    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();

    SiteFilter(Channels channels) {
        this.channels = channels;
        api = new CorsConfiguration();
        api.setAllowedOrigins(List.copyOf(channels.sites()));
        api.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        api.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", "Accept-Language"));
        api.setExposedHeaders(List.of("Location", "Retry-After"));
        api.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        if (path.startsWith(API)) {
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
        if (!cors.process(api, exchange)) {
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
