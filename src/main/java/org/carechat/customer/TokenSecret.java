package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The secret that tokens are signed with: the configured one, or one that is made at the first start and kept.
final class TokenSecret {

    private static final int BYTES = 32;

    private TokenSecret() {}

    /// @param configured empty where none is
    /// @param data the folder that the service may write to
    static byte[] load(String configured, Path data) {
        if (configured.isEmpty()) {
            return KeptSecret.in(data, "tokens.secret");
        }
        byte[] secret = configured.getBytes(StandardCharsets.UTF_8);
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("carechat.tokens.secret: it needs at least 32 bytes");
        }
        return secret;
    }
}
