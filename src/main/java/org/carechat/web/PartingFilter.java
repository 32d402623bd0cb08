package org.carechat.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Ends each connection after its answer once this node is about to go, so that no client sends its next request
/// into a connection that is being closed. Thread-safe.
final class PartingFilter implements WebFilter {

    private final Drain drain;

    PartingFilter(Drain drain) {
        this.drain = drain;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (drain.announced() && exchange.getRequest().getHeaders().getUpgrade() == null) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        return chain.filter(exchange);
    }
}
