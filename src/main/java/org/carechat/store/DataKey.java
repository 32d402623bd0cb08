package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one person.
///
/// @param id tells keys apart that the same person had one after the other; never 0
record DataKey(long id, SecretKey secret) {

    private static final int DIGEST_BYTES = 16;

    static DataKey random(SecureRandom random) {
        byte[] bytes = new byte[Long.BYTES + Aes.KEY_BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /// @param bytes id and secret, as [#bytes] gives them
    static DataKey of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long id = buffer.getLong();
        SecretKey secret = new SecretKeySpec(bytes, Long.BYTES, Aes.KEY_BYTES, "AES");
        return new DataKey(id == 0 ? 1 : id, secret);
    }

    byte[] bytes() {
        byte[] encoded = secret.getEncoded();
        return ByteBuffer.allocate(Long.BYTES + encoded.length)
                .putLong(id)
                .put(encoded)
                .array();
    }

    /// @return what tells whether two texts are the same, and nothing else once the key is gone
    String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
