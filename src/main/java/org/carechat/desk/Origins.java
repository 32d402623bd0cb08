package org.carechat.desk;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Which pages may open the desk's socket: those that are listed, or, where none are, those of this very site.
/// Compared as whole text, so nothing that merely looks alike passes, and a missing origin doesn't either.
/// Immutable.
final class Origins {

    private final Set<String> listed;

    Origins(Set<String> listed) {
        this.listed = Set.copyOf(listed);
    }

    boolean allowed(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        if (origin == null) {
            return false;
        }
        return listed.isEmpty() ? origin.equals(own(request)) : listed.contains(origin);
    }

    private static @Nullable String own(ServerHttpRequest request) {
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        URI uri = request.getURI();
        boolean secure = "https".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
        return host == null ? null : (secure ? "https://" : "http://") + host;
    }
}
