package org.carechat.language;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Sorts sentences into classes by their vectors and their runs of characters together: a softmax over both,
/// trained by AdaGrad in a fixed order, so that the same examples make the same model. Where the examples have no
/// vectors it goes by the characters alone, and is trained in well under a second. Training takes a few seconds, so
/// what was trained is kept. Safe to share between threads.
public final class SentenceModel {

    private static final int EPOCHS = 6;
    private static final int FEW_EPOCHS = 2;
    private static final float RATE = 0.15f;
    /// A class with a hundred examples weighs ten times as much as one with a single example, not a hundred times.
    private static final double BALANCE = 0.5;

    private final List<String> labels;
    private final SentenceFeatures features;
    private final float[][] weights;

    /// @param sentence in normal writing
    /// @param vector as [Embeddings#passage] gives it for the sentence or what stands for it; of length 0 in all
    ///     examples or in none
    public record Example(String label, String sentence, float[] vector) {}

    private SentenceModel(List<Example> examples) {
        labels = examples.stream().map(Example::label).distinct().toList();
        features = SentenceFeatures.of(examples);
        weights = new float[features.size()][labels.size()];
    }

    /// @param examples of at least two labels
    /// @return the model that was kept of the very same examples, otherwise a newly trained one, which is kept
    public static SentenceModel of(List<Example> examples, KeptModels kept) {
        return of(examples, EPOCHS, kept);
    }

    /// Less well, in a third of the time.
    public static SentenceModel roughly(List<Example> examples, KeptModels kept) {
        return of(examples, FEW_EPOCHS, kept);
    }

    private static SentenceModel of(List<Example> examples, int epochs, KeptModels kept) {
        SentenceModel model = new SentenceModel(examples);
        List<Labelled> names = examples.stream()
                .map(one -> new Labelled(one.label(), one.sentence() + '\t' + Arrays.hashCode(one.vector())))
                .toList();
        model.read(kept.get("sentences-" + epochs, names, () -> {
            model.learn(examples, epochs);
            return model.written();
        }));
        return model;
    }

    private byte[] written() {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * labels.size() * Float.BYTES);
        FloatBuffer written = bytes.asFloatBuffer();
        for (float[] row : weights) {
            written.put(row);
        }
        return bytes.array();
    }

    private void read(byte[] bytes) {
        FloatBuffer read = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (float[] row : weights) {
            read.get(row);
        }
    }

    /// @param sentence in normal writing
    /// @param vector as the examples have it
    /// @return every label with its probability
    public Map<String, Double> likelihoods(String sentence, float[] vector) {
        float[] probabilities = probabilities(features.row(sentence, vector));
        Map<String, Double> likelihoods = HashMap.newHashMap(labels.size());
        for (int i = 0; i < probabilities.length; i++) {
            likelihoods.put(labels.get(i), (double) probabilities[i]);
        }
        return likelihoods;
    }

    private void learn(List<Example> examples, int epochs) {
        List<SentenceFeatures.Row> rows = examples.stream()
                .map(one -> features.row(one.sentence(), one.vector()))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        int[] classes =
                examples.stream().mapToInt(one -> numbers.get(one.label())).toArray();
        float[] weight = balance(classes);
        float[] squares = new float[features.size()];
        int[] order = shuffled(examples.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int at : order) {
                step(rows.get(at), classes[at], weight[classes[at]], squares);
            }
        }
    }

    /// One example moves the weights of its own features only.
    private void step(SentenceFeatures.Row row, int label, float weight, float[] squares) {
        float[] wrong = probabilities(row);
        wrong[label] -= 1;
        float mean = 0;
        for (int c = 0; c < wrong.length; c++) {
            wrong[c] *= weight;
            mean += wrong[c] * wrong[c];
        }
        for (int i = 0; i < row.size(); i++) {
            float value = row.values()[i];
            int feature = row.features()[i];
            squares[feature] += value * value * mean;
            float rate = RATE * value / (float) Math.sqrt(squares[feature] + 1e-8f);
            float[] own = weights[feature];
            for (int c = 0; c < own.length; c++) {
                own[c] -= rate * wrong[c];
            }
        }
    }

    private float[] probabilities(SentenceFeatures.Row row) {
        float[] sums = new float[labels.size()];
        for (int i = 0; i < row.size(); i++) {
            float value = row.values()[i];
            float[] own = weights[row.features()[i]];
            for (int c = 0; c < sums.length; c++) {
                sums[c] += value * own[c];
            }
        }
        return softmax(sums);
    }

    private static float[] softmax(float[] sums) {
        float most = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        float all = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (float) Math.exp(sums[c] - most);
            all += sums[c];
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= all;
        }
        return sums;
    }

    private float[] balance(int[] classes) {
        float[] counts = new float[labels.size()];
        for (int label : classes) {
            counts[label]++;
        }
        double sum = 0;
        for (int label : classes) {
            sum += Math.pow(counts[label], -BALANCE);
        }
        double mean = sum / classes.length;
        for (int c = 0; c < counts.length; c++) {
            counts[c] = (float) (Math.pow(counts[c], -BALANCE) / mean);
        }
        return counts;
    }

    private static int[] shuffled(int size) {
        Random random = new Random(size);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
