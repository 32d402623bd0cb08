package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final float[] EAST = {1, 0};
    private static final float[] NORTH = {0, 1};
    private static final float[] NORTH_EAST = {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)};

    @Test
    void goesByWhatLiesNearest() {
        Map<String, Double> likely = neighbours("fee", EAST, "period", NORTH).likelihoods(EAST);
        assertThat(likely.get("fee")).isGreaterThan(0.99);
        assertThat(likely.values().stream().mapToDouble(share -> share).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void isOfTwoMindsInTheMiddle() {
        assertThat(neighbours("fee", EAST, "period", NORTH)
                        .likelihoods(NORTH_EAST)
                        .get("fee"))
                .isBetween(0.49, 0.51);
    }

    @Test
    void looksAtTheNearestAlone() {
        List<SentenceModel.Example> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new SentenceModel.Example("far", "x", NORTH));
        }
        for (int i = 0; i < 24; i++) {
            many.add(new SentenceModel.Example("near", "x", EAST));
        }
        assertThat(new Neighbours(many).likelihoods(EAST)).containsOnlyKeys("near");
    }

    private static Neighbours neighbours(String one, float[] at, String other, float[] there) {
        return new Neighbours(
                List.of(new SentenceModel.Example(one, "x", at), new SentenceModel.Example(other, "y", there)));
    }
}
