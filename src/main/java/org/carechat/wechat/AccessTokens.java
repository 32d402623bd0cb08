package org.carechat.wechat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The access tokens of all accounts, shared by the nodes: of all that need a new one, one gets it and the others
/// wait for that. Thread-safe.
final class AccessTokens {

    /// A token and how long it is good.
    record Fresh(String token, Duration life) {}

    /// Gets a token from the platform.
    @FunctionalInterface
    interface Source {

        /// @param forced a new one even where the last is still good, which the platform grants 20 times a day
        /// @throws PlatformFailure where there is none
        Fresh fetch(Account account, boolean forced);
    }

    /// Renewed so long before it ends.
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LOOKS = 200;

    private final TokenShelf shelf;
    private final Source source;

    AccessTokens(TokenShelf shelf, Source source) {
        this.shelf = shelf;
        this.source = source;
    }

    /// @param refused a token that the platform didn't take; null where none was
    /// @throws PlatformFailure where there is none
    String token(Account account, @Nullable String refused) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<String> kept = shelf.token(account.id()).filter(token -> !token.equals(refused));
            if (kept.isPresent()) {
                return kept.get();
            }
            if (shelf.mine(account.id(), LEASE)) {
                return renew(account, refused);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new PlatformFailure("another node has been getting an access token for too long", 0);
    }

    private String renew(Account account, @Nullable String refused) {
        try {
            // Another node may have been faster between the look and the lease.
            Optional<String> kept = shelf.token(account.id()).filter(token -> !token.equals(refused));
            if (kept.isPresent()) {
                return kept.get();
            }
            Fresh fresh = source.fetch(account, false);
            if (fresh.token().equals(refused)) {
                fresh = source.fetch(account, true);
            }
            Duration life = fresh.life().minus(MARGIN);
            shelf.keep(account.id(), fresh.token(), life.compareTo(SHORTEST) < 0 ? SHORTEST : life);
            return fresh.token();
        } finally {
            shelf.done(account.id());
        }
    }
}
