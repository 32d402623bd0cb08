package org.carechat.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What [SentenceModel] looks at: the vector's numbers, from their mean, then the runs of characters that more than
/// one example has, the rarer the heavier. Immutable.
final class SentenceFeatures {

    /// How much vectors count against characters.
    private static final float VECTOR = 6;
    private static final float CHARACTERS = 4;
    private static final int SEEN = 2;

    /// Features that aren't zero, with their values.
    record Row(int[] features, float[] values) {
        int size() {
            return features.length;
        }
    }

    private record Gram(int feature, float weight) {}

    private final float[] mean;
    private final Map<String, Gram> grams;

    private SentenceFeatures(float[] mean, Map<String, Gram> grams) {
        this.mean = mean;
        this.grams = grams;
    }

    static SentenceFeatures of(List<SentenceModel.Example> examples) {
        float[] mean = new float[examples.getFirst().vector().length];
        // Sorted, so that the places of features are always the same: trained weights are kept.
        Map<String, Integer> seen = new TreeMap<>();
        for (SentenceModel.Example example : examples) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += example.vector()[i] / examples.size();
            }
            for (String gram : CharacterNgrams.of(example.sentence())) {
                seen.merge(gram, 1, Integer::sum);
            }
        }
        Map<String, Gram> grams = new HashMap<>();
        seen.forEach((gram, times) -> {
            if (times >= SEEN) {
                float rarity = (float) Math.log((examples.size() + 1.0) / times);
                grams.put(gram, new Gram(mean.length + 1 + grams.size(), rarity));
            }
        });
        return new SentenceFeatures(mean, grams);
    }

    int size() {
        return mean.length + 1 + grams.size();
    }

    Row row(String sentence, float[] vector) {
        List<Gram> known = Arrays.stream(CharacterNgrams.of(sentence))
                .filter(grams::containsKey)
                .map(grams::get)
                .toList();
        double length = Math.sqrt(known.stream()
                .mapToDouble(gram -> gram.weight() * gram.weight())
                .sum());
        int[] features = new int[mean.length + 1 + known.size()];
        float[] values = new float[features.length];
        for (int i = 0; i < mean.length; i++) {
            features[i] = i;
            values[i] = VECTOR * (vector[i] - mean[i]);
        }
        features[mean.length] = mean.length;
        values[mean.length] = 1;
        for (int i = 0; i < known.size(); i++) {
            features[mean.length + 1 + i] = known.get(i).feature();
            values[mean.length + 1 + i] = (float) (CHARACTERS * known.get(i).weight() / length);
        }
        return new Row(features, values);
    }
}
