package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Wraps the keys of all people. It comes from `carechat.keys.master`, or is made once and kept in `master.key`.
final class MasterKey {

    private static final String SIGNING = "HmacSHA256";

    private final SecretKey secret;
    private final SecureRandom random;

    private MasterKey(byte[] secret, SecureRandom random) {
        this.secret = new SecretKeySpec(secret, "AES");
        this.random = random;
    }

    /// @param configured 32 bytes in Base64; null or empty where the one in the folder is to be used
    static MasterKey load(@Nullable String configured, DataFolder data, SecureRandom random) {
        if (configured != null && !configured.isBlank()) {
            return new MasterKey(decoded(configured, "carechat.keys.master"), random);
        }
        Path file = data.path().resolve("master.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[Aes.KEY_BYTES];
                random.nextBytes(fresh);
                DataFolder.writePrivately(file, Base64.getEncoder().encode(fresh));
            }
            return new MasterKey(decoded(Files.readString(file), file.toString()), random);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " can't be read or written", e);
        }
    }

    byte[] wrap(String person, DataKey key) {
        return Aes.seal(secret, random, context(person), key.bytes());
    }

    /// @throws IllegalStateException where this isn't the key that it was wrapped with
    DataKey unwrap(String person, byte[] wrapped) {
        try {
            return DataKey.of(Aes.open(secret, context(person), ByteBuffer.wrap(wrapped)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key was not wrapped with this master key", e);
        }
    }

    /// @return what only a service with this key can make of these bytes; the key used is derived from it
    byte[] sign(byte[] bytes) {
        try {
            Mac derive = Mac.getInstance(SIGNING);
            derive.init(new SecretKeySpec(secret.getEncoded(), SIGNING));
            byte[] derived = derive.doFinal("carechat anchors".getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance(SIGNING);
            mac.init(new SecretKeySpec(derived, SIGNING));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /// Seals what is nobody's in particular.
    ///
    /// @param purpose what it is, without which it can't be opened
    byte[] seal(String purpose, byte[] bytes) {
        return Aes.seal(secret, random, kept(purpose), bytes);
    }

    /// @throws IllegalStateException where it wasn't sealed with this key for that purpose
    byte[] open(String purpose, byte[] sealed) {
        try {
            return Aes.open(secret, kept(purpose), ByteBuffer.wrap(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the " + purpose + " were not sealed with this master key", e);
        }
    }

    private static byte[] kept(String purpose) {
        return ("kept " + purpose).getBytes(StandardCharsets.UTF_8);
    }

    /// @return the same for the same key, and of no use otherwise
    String fingerprint() {
        return new DataKey(1, secret).digest("carechat master key");
    }

    private static byte[] context(String person) {
        return ("person " + person).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.trim());
            if (bytes.length == Aes.KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(where + " is not Base64", notBase64);
        }
        throw new IllegalStateException(where + " has to be 32 bytes in Base64 (openssl rand -base64 32)");
    }
}
