package org.carechat.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secret that tokens are signed with: the configured one, or one that is made at the first start and kept.
final class TokenSecret {

    private static final int BYTES = 32;

    private TokenSecret() {}

    /// @param configured empty where none is
    /// @param data the folder that the service may write to
    static byte[] load(String configured, Path data) {
        if (configured.isEmpty()) {
            return kept(data.resolve("tokens.secret"));
        }
        byte[] secret = configured.getBytes(StandardCharsets.UTF_8);
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("carechat.tokens.secret: it needs at least 32 bytes");
        }
        return secret;
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Written beside and moved into place, so that nobody reads half of it; a second service's is left alone.
    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file can be read by its owner only.
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "tokens", ".new");
        Files.writeString(written, HexFormat.of().formatHex(secret));
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException other) {
            Files.delete(written);
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(written);
    }
}
