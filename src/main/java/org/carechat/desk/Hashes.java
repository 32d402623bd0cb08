package org.carechat.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// One-way names for secrets, and comparing without telling how much was right.
final class Hashes {

    private Hashes() {}

    static String of(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// @return SHA-256 in URL-safe base 64
    static String urlSafe(String text) {
        byte[] digest = HexFormat.of().parseHex(of(text));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
