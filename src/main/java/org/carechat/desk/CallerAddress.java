package org.carechat.desk;

import java.net.InetSocketAddress;
import org.carechat.customer.Proxies;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Tells which address a request came from, for limits. Immutable.
final class CallerAddress {

    private final Proxies proxies;

    CallerAddress(Proxies proxies) {
        this.proxies = proxies;
    }

    String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return proxies.client(
                remote == null ? null : remote.getAddress(),
                request.getHeaders().getValuesAsList(Proxies.FORWARDED_FOR));
    }
}
