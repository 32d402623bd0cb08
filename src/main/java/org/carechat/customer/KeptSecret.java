package org.carechat.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A secret that is made once, at the first start, and kept in a file of the data folder that only its owner
/// can read.
public final class KeptSecret {

    private static final int BYTES = 32;

    private KeptSecret() {}

    /// @param data the folder that the service may write to
    /// @param name the file's name
    /// @return 32 bytes, the same at every start
    public static byte[] in(Path data, String name) {
        return kept(data.resolve(name));
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
