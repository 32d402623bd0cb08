package org.carechat.web;

import java.net.InetSocketAddress;
import org.carechat.customer.Proxies;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Tells which address a request came from. Immutable.
final class ClientAddress {

    private final Proxies proxies;

    ClientAddress(Proxies proxies) {
        this.proxies = proxies;
    }

    /// @return a key for limits
    String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return proxies.client(
                remote == null ? null : remote.getAddress(),
                request.getHeaders().getValuesAsList(Proxies.FORWARDED_FOR));
    }
}
