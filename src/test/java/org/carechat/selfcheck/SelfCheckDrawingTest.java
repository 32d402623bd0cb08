package org.carechat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckDrawingTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void bringsEveryCheckAndTheEngineInOneFile() throws IOException {
        Path page = folder.resolve("deep/self-checks.html");

        assertThat(SelfCheckDrawing.run(Path.of("."), page, new PrintStream(said)))
                .isZero();

        String written = Files.readString(page);
        ReviewView review = ReviewView.of(Bundle.read(Path.of(".")));
        assertThat(written).contains("Viz.js").doesNotContain("src=\"/").doesNotContain("href=\"/");
        assertThat(review.checks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(written).contains("\"id\":\"" + check.id() + "\""));
        assertThat(said()).contains(review.checks().size() + " self-checks");
    }

    @Test
    void saysWhatIsWrongInsteadOfDrawingIt() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(SelfCheckDrawing.run(folder, page, new PrintStream(said))).isEqualTo(1);

        assertThat(page).doesNotExist();
        assertThat(said()).contains("there is no such folder", "carechat.home");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
