package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was trained once is found by the next start, by what it was trained from.
class KeptModelsTest {

    private static final List<Labelled> EXAMPLES =
            List.of(new Labelled("repair", "帮我约个师傅上门"), new Labelled("return", "我要退货"));

    @TempDir
    private Path folder;

    private int trained;

    @Test
    void trainsOnceFromTheSameSentences() {
        assertThat(get("words", EXAMPLES)).isEqualTo(get("words", EXAMPLES));
        assertThat(trained).isEqualTo(1);
    }

    @Test
    void trainsAnewFromOtherSentencesAndInAnotherWay() {
        get("words", EXAMPLES);
        get("words", EXAMPLES.reversed());
        get("meaning", EXAMPLES);
        assertThat(trained).isEqualTo(3);
    }

    @Test
    void keepsOnlyTheNewest() throws IOException {
        for (int many = 1; many <= 6; many++) {
            get("words", List.of(new Labelled("a", "b".repeat(many))));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void goesOnWhereNothingCanBeKept() throws IOException {
        folder = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(get("words", EXAMPLES)).containsExactly(7);
    }

    @Test
    void classifiesByAKeptModelAsByANewOne() {
        KeptModels kept = new KeptModels(folder);
        List<Scored> fresh = IntentModel.of(EXAMPLES, kept).classify("想退货");
        assertThat(IntentModel.of(EXAMPLES, kept).classify("想退货")).isEqualTo(fresh);
        assertThat(fresh).isEqualTo(IntentModel.train(EXAMPLES).classify("想退货"));
    }

    private byte[] get(String kind, List<Labelled> examples) {
        return new KeptModels(folder).get(kind, examples, () -> {
            trained++;
            return new byte[] {7};
        });
    }
}
