package org.carechat.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Counts who comes from an address. Thread-safe.
final class Threshold {

    private final ClientAddress addresses;
    private final RateLimit limit;
    private final RateLimit all;

    /// @param all for all addresses together
    Threshold(ClientAddress addresses, RateLimit limit, RateLimit all) {
        this.addresses = addresses;
        this.limit = limit;
        this.all = all;
    }

    /// @return the address that it came from; this isn't counted
    String address(ServerHttpRequest request) {
        return addresses.of(request);
    }

    /// @return the address that it came from
    /// @throws Refusal where too many have come from there
    String pass(ServerHttpRequest request) {
        String address = addresses.of(request);
        Optional<Duration> wait = limit.take(address).or(() -> all.take(""));
        if (wait.isPresent()) {
            throw Refusal.later(Fault.TOO_MANY_REQUESTS, wait.get());
        }
        return address;
    }
}
