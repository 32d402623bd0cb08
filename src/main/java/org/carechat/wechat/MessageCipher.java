package org.carechat.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts as the platform does: AES-256-CBC, the key's first 16 bytes as the initial vector, over 16 random
/// bytes, the length (4 bytes), the text and the app id, padded to whole blocks of 32 bytes. Thread-safe.
final class MessageCipher {

    private static final int BLOCK = 32;
    private static final int SALT = 16;
    private static final int HEAD = SALT + Integer.BYTES;

    private final byte[] key;
    private final byte[] appId;
    private final SecureRandom random;

    MessageCipher(byte[] key, String appId, SecureRandom random) {
        this.key = key.clone();
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
        this.random = random;
    }

    /// @return the text; empty where it is anything but what the platform encrypts for this account
    Optional<String> open(String sealed) {
        try {
            byte[] padded =
                    cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
            return unpadded(padded).flatMap(this::text);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String seal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        int length = HEAD + bytes.length + appId.length;
        int padding = BLOCK - length % BLOCK;
        byte[] all = Arrays.copyOf(
                ByteBuffer.allocate(length)
                        .put(salt)
                        .putInt(bytes.length)
                        .put(bytes)
                        .put(appId)
                        .array(),
                length + padding);
        Arrays.fill(all, length, all.length, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    private static Optional<byte[]> unpadded(byte[] padded) {
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK || padding > padded.length) {
            return Optional.empty();
        }
        for (int i = padded.length - padding; i < padded.length; i++) {
            if (padded[i] != padding) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(padded, padded.length - padding));
    }

    private Optional<String> text(byte[] plain) {
        if (plain.length < HEAD) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain).getInt(SALT);
        if (length < 0 || length > plain.length - HEAD) {
            return Optional.empty();
        }
        byte[] forWhom = Arrays.copyOfRange(plain, HEAD + length, plain.length);
        return MessageDigest.isEqual(forWhom, appId)
                ? Optional.of(new String(plain, HEAD, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, SALT));
        return cipher;
    }
}
