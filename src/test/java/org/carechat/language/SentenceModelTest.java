package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceModelTest {

    private static final float[] NONE = {};

    @TempDir
    private Path folder;

    private int trainings;

    @Test
    void goesByTheCharactersWhereThereAreNoVectors() {
        SentenceModel model = train(List.of(
                of("fee", "上门多少钱", NONE),
                of("fee", "检查多少钱", NONE),
                of("period", "保修几年", NONE),
                of("period", "质保几年", NONE)));
        assertThat(model.likelihoods("来一趟多少钱", NONE).get("fee")).isGreaterThan(0.7);
    }

    @Test
    void goesByTheVectorWhereTheCharactersSayNothing() {
        SentenceModel model = train(List.of(
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
        Map<String, Double> once = train(examples).likelihoods("多少钱", NONE);
        assertThat(train(examples).likelihoods("多少钱", NONE)).isEqualTo(once);
    }

    @Test
    void givesEveryClassAShareOfOne() {
        SentenceModel model = SentenceModel.roughly(
                List.of(of("fee", "上门多少钱", NONE), of("period", "保修几年", NONE)), new KeptModels(folder));
        assertThat(model.likelihoods("", NONE).values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void judgesTheSameWhenItWasKept() {
        KeptModels kept = new KeptModels(folder);
        List<SentenceModel.Example> examples =
                List.of(of("fee", "上门多少钱", new float[] {1, 0}), of("period", "保修几年", new float[] {0, 1}));
        Map<String, Double> trained = SentenceModel.of(examples, kept).likelihoods("多少钱", new float[] {1, 0});
        assertThat(SentenceModel.of(examples, kept).likelihoods("多少钱", new float[] {1, 0}))
                .isEqualTo(trained);
        assertThat(folder).isDirectoryContaining("glob:**sentences-*.model");
    }

    private SentenceModel train(List<SentenceModel.Example> examples) {
        return SentenceModel.of(examples, new KeptModels(folder.resolve(Integer.toString(trainings++))));
    }

    private static SentenceModel.Example of(String label, String sentence, float[] vector) {
        return new SentenceModel.Example(label, sentence, vector);
    }
}
