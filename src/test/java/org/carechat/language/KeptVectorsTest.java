package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was made once is found by the next start, and a torn end costs only the vector that was torn.
class KeptVectorsTest {

    @TempDir
    private Path folder;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void makeTwo() {
        get("灶打不着火");
        get("空调不冷");
        made.clear();
    }

    @Test
    void findsAfterARestartWhatWasMadeBefore() {
        assertThat(get("灶打不着火")).startsWith(5f);
        assertThat(made).isEmpty();
    }

    @Test
    void makesWhatHasAnotherContent() {
        get("灶打不着火了");
        assertThat(made).containsExactly("灶打不着火了");
    }

    @Test
    void keepsNothingOfAnotherModel() {
        new KeptVectors(folder, "other").get("空调不冷", this::make);
        assertThat(made).containsExactly("空调不冷");
    }

    @Test
    void cutsOffWhatAKilledServiceLeftHalfWritten() throws IOException {
        Path file = folder.resolve("vectors-model.bin");
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        get("冰箱响");
        made.clear();

        assertThat(get("冰箱响")).startsWith(3f);
        assertThat(made).isEmpty();
    }

    private float[] get(String text) {
        return new KeptVectors(folder, "model").get(text, this::make);
    }

    private float[] make(String text) {
        made.add(text);
        float[] vector = new float[Embeddings.DIMENSIONS];
        vector[0] = text.length();
        return vector;
    }
}
