package org.carechat.desk;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The cookies of the desk: no script reads them, and other sites' calls don't carry them.
final class SessionCookie {

    private SessionCookie() {}

    static ResponseCookie session(String secret, Duration life, ServerHttpRequest request) {
        return cookie(DeskDoor.COOKIE, secret, life, request).sameSite("Strict").build();
    }

    /// For the way to the provider and back, which is another site.
    static ResponseCookie journey(String secret, Duration life, ServerHttpRequest request) {
        return cookie(OidcJourney.COOKIE, secret, life, request).sameSite("Lax").build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String name, String value, Duration life, ServerHttpRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure("https".equals(request.getURI().getScheme()))
                .path("/")
                .maxAge(life);
    }
}
