package org.carechat.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Bounds how often the calls are made that need no key, from one address and in all: the rules, and the free
/// windows. Paths are told as the controllers tell them, so that no other way of writing one gets around it.
/// Thread-safe.
final class OpenCallsFilter implements WebFilter {

    private static final List<PathPattern> OPEN = List.of(
            PathPatternParser.defaultInstance.parse("/rules/v1/**"),
            PathPatternParser.defaultInstance.parse("/booking/v1/slots"));

    private final Threshold threshold;

    OpenCallsFilter(Threshold threshold) {
        this.threshold = threshold;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        if (OPEN.stream().anyMatch(open -> open.matches(path))) {
            try {
                threshold.pass(exchange.getRequest());
            } catch (Refusal tooMany) {
                return Mono.error(tooMany);
            }
        }
        return chain.filter(exchange);
    }
}
