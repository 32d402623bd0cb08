package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanModelTest {

    private static final List<SpanModel.Annotated> EXAMPLES = List.of(
            annotated("滤芯哪里买", 0, 2),
            annotated("水泵哪里买", 0, 2),
            annotated("主板哪里买", 0, 2),
            annotated("换个主板多少钱", 2, 4),
            annotated("换个滤芯多少钱", 2, 4),
            annotated("在哪里买", 0, 0),
            annotated("多少钱", 0, 0));

    @Test
    void findsWhatStandsWhereItsLikesStood() {
        assertThat(SpanModel.train(EXAMPLES).find("换个水泵多少钱", none("换个水泵多少钱")))
                .containsExactly(new SpanModel.Found("part", new Span(2, 4)));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(SpanModel.train(EXAMPLES).find("", List.of())).isEmpty();
    }

    @Test
    void findsInALongTextWhatItFindsInEachSentence() {
        String text = "换个水泵多少钱。".repeat(100);
        List<SpanModel.Found> found = SpanModel.train(EXAMPLES).find(text, none(text));

        assertThat(found).hasSize(100);
        assertThat(found.getLast().span()).isEqualTo(new Span(99 * 8 + 2, 99 * 8 + 4));
    }

    @Test
    void findsTheSameWithAKeptModel(@TempDir Path folder) {
        KeptModels kept = new KeptModels(folder);
        SpanModel first = SpanModel.of(EXAMPLES, kept);
        SpanModel second = SpanModel.of(EXAMPLES, kept);

        assertThat(second.find("换个水泵多少钱", none("换个水泵多少钱"))).isEqualTo(first.find("换个水泵多少钱", none("换个水泵多少钱")));
    }

    private static SpanModel.Annotated annotated(String text, int from, int to) {
        List<SpanModel.Found> spans = from == to ? List.of() : List.of(new SpanModel.Found("part", new Span(from, to)));
        return new SpanModel.Annotated(text, none(text), spans);
    }

    private static List<String> none(String text) {
        return Collections.nCopies(text.length(), "");
    }
}
