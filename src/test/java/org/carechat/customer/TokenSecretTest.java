package org.carechat.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSecretTest {

    @TempDir
    Path data;

    @Test
    void isMadeOnceAndKept() {
        byte[] first = TokenSecret.load("", data);

        assertThat(first).hasSize(32);
        assertThat(TokenSecret.load("", data)).isEqualTo(first);
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        TokenSecret.load("", data);

        try (var files = Files.list(data)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void isTheConfiguredOneWhereThereIsOne() {
        String configured = "a-secret-of-thirty-two-bytes-or-so";

        assertThat(TokenSecret.load(configured, data)).isEqualTo(configured.getBytes());
        assertThatThrownBy(() -> TokenSecret.load("short", data)).hasMessageContaining("carechat.tokens.secret");
    }
}
