package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

    private static final float[] NONE = {};

    @Test
    void goesByTheCharactersWhereThereAreNoVectors() {
        SentenceModel model = SentenceModel.train(List.of(
                of("fee", "上门多少钱", NONE),
                of("fee", "检查多少钱", NONE),
                of("period", "保修几年", NONE),
                of("period", "质保几年", NONE)));
        assertThat(model.likelihoods("来一趟多少钱", NONE).get("fee")).isGreaterThan(0.7);
    }

    @Test
    void goesByTheVectorWhereTheCharactersSayNothing() {
        SentenceModel model = SentenceModel.train(List.of(
                of("fee", "上门多少钱", new float[] {1, 0}),
                of("fee", "检查多少钱", new float[] {1, 0}),
                of("period", "保修几年", new float[] {0, 1}),
                of("period", "质保几年", new float[] {0, 1})));
        assertThat(model.likelihoods("要收费不", new float[] {1, 0}).get("fee")).isGreaterThan(0.7);
    }

    @Test
    void makesTheSameModelOfTheSameExamples() {
        List<SentenceModel.Example> examples =
                List.of(of("fee", "上门多少钱", NONE), of("period", "保修几年", NONE), of("fee", "检查多少钱", NONE));
        Map<String, Double> once = SentenceModel.train(examples).likelihoods("多少钱", NONE);
        assertThat(SentenceModel.train(examples).likelihoods("多少钱", NONE)).isEqualTo(once);
    }

    @Test
    void givesEveryClassAShareOfOne() {
        SentenceModel model = SentenceModel.roughly(List.of(of("fee", "上门多少钱", NONE), of("period", "保修几年", NONE)));
        assertThat(model.likelihoods("", NONE).values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    private static SentenceModel.Example of(String label, String sentence, float[] vector) {
        return new SentenceModel.Example(label, sentence, vector);
    }
}
