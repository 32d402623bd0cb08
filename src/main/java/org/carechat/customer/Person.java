package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Somebody who writes. Immutable.
public sealed interface Person {

    /// @return the id under which everything of theirs is kept and sealed; says nothing about them
    String key();

    /// Somebody of whom only this conversation is known.
    record Anonymous(String key) implements Person {}

    /// Somebody whom a channel's site vouches for.
    ///
    /// @param sub who it is, in the site's own terms
    /// @param name as the site wrote it; null where it didn't say
    /// @param phone as the site wrote it; null where it didn't say
    record Known(
            String channel,
            String sub,
            @Nullable String name,
            @Nullable String phone) implements Person {

        private static final int BYTES = 16;

        /// The same for the same `sub` in the same channel, for ever.
        @Override
        public String key() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                byte[] hash = sha.digest((channel + '\n' + sub).getBytes(StandardCharsets.UTF_8));
                return "k-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
