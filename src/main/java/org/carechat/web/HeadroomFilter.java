package org.carechat.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Lets nobody new in, by a conversation or a socket, while this node has no room: in plain words and with a time
/// to come back, so that those who are here go on. Thread-safe.
final class HeadroomFilter implements WebFilter {

    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final List<PathPattern> DOORS = List.of(
            PathPatternParser.defaultInstance.parse("/api/v1/conversations"),
            PathPatternParser.defaultInstance.parse("/ws/v1/chat"));

    private final Headroom headroom;

    HeadroomFilter(Headroom headroom) {
        this.headroom = headroom;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        boolean enters = DOORS.stream().anyMatch(door -> door.matches(path));
        return enters && headroom.none()
                ? Mono.error(Refusal.later(Fault.UNAVAILABLE, COME_BACK))
                : chain.filter(exchange);
    }
}
