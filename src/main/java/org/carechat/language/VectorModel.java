package org.carechat.language;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Sorts sentences into classes by their vectors: multinomial logistic regression, trained from examples in
/// seconds. Always the same for the same examples. Immutable; safe to share between threads.
public final class VectorModel {

    private static final int EPOCHS = 10;
    private static final int BATCH = 64;
    private static final String KIND = "meaning-" + BgeModel.VERSION + "-" + EPOCHS;
    private static final float RATE = 0.05f;
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;

    private final List<String> labels;
    /// One row of weights a label, the last weight being the bias.
    private final float[][] weights;

    private VectorModel(List<String> labels, float[][] weights) {
        this.labels = labels;
        this.weights = weights;
    }

    /// @param vectors made only where no model of the very same examples was kept: one an example, in their order
    public static VectorModel of(List<Labelled> examples, Supplier<List<float[]>> vectors, KeptModels kept) {
        List<String> of = examples.stream().map(Labelled::label).toList();
        List<String> labels = labels(of);
        byte[] bytes = kept.get(KIND, examples, () -> written(train(of, vectors.get()).weights));
        float[][] weights = new float[labels.size()][bytes.length / Float.BYTES / labels.size()];
        var read = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (float[] row : weights) {
            read.get(row);
        }
        return new VectorModel(labels, weights);
    }

    private static byte[] written(float[][] weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * weights[0].length * Float.BYTES);
        var written = bytes.asFloatBuffer();
        for (float[] row : weights) {
            written.put(row);
        }
        return bytes.array();
    }

    private static List<String> labels(List<String> of) {
        return of.stream().distinct().sorted().toList();
    }

    /// @param vectors one a label, in the same order; at least one
    public static VectorModel train(List<String> of, List<float[]> vectors) {
        List<String> labels = labels(of);
        int[] classes = of.stream().mapToInt(labels::indexOf).toArray();
        Training training = new Training(labels.size(), vectors.getFirst().length + 1);
        int[] order = new int[classes.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            float rate = RATE * (1 - (float) epoch / EPOCHS);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                training.clear();
                for (int i = from; i < to; i++) {
                    training.learn(vectors.get(order[i]), classes[order[i]], 1f / (to - from));
                }
                training.step(rate);
            }
        }
        return new VectorModel(labels, training.weights);
    }

    /// @return every label with its probability, likeliest first
    public List<Scored> classify(float[] vector) {
        double[] likely = probabilities(weights, vector);
        List<Scored> ranked = new ArrayList<>(likely.length);
        for (int i = 0; i < likely.length; i++) {
            ranked.add(new Scored(labels.get(i), likely[i]));
        }
        ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
        return ranked;
    }

    private static double[] probabilities(float[][] weights, float[] vector) {
        double[] scores = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            float[] row = weights[i];
            float sum = row[vector.length];
            for (int j = 0; j < vector.length; j++) {
                sum += row[j] * vector[j];
            }
            scores[i] = sum;
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            all += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= all;
        }
        return scores;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /// Adam, on the gradients of a batch.
    private static final class Training {
        private final float[][] weights;
        private final float[][] gradient;
        private final float[][] mean;
        private final float[][] square;
        private int steps;

        Training(int rows, int columns) {
            weights = new float[rows][columns];
            gradient = new float[rows][columns];
            mean = new float[rows][columns];
            square = new float[rows][columns];
        }

        void clear() {
            for (float[] row : gradient) {
                java.util.Arrays.fill(row, 0);
            }
        }

        void learn(float[] vector, int right, float share) {
            double[] likely = probabilities(weights, vector);
            likely[right] -= 1;
            for (int i = 0; i < likely.length; i++) {
                float error = (float) likely[i] * share;
                float[] row = gradient[i];
                for (int j = 0; j < vector.length; j++) {
                    row[j] += error * vector[j];
                }
                row[vector.length] += error;
            }
        }

        void step(float rate) {
            steps++;
            float first = 1 - (float) Math.pow(FIRST, steps);
            float second = 1 - (float) Math.pow(SECOND, steps);
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < weights[i].length; j++) {
                    float slope = gradient[i][j];
                    mean[i][j] = FIRST * mean[i][j] + (1 - FIRST) * slope;
                    square[i][j] = SECOND * square[i][j] + (1 - SECOND) * slope * slope;
                    weights[i][j] -= rate * (mean[i][j] / first) / ((float) Math.sqrt(square[i][j] / second) + TINY);
                }
            }
        }
    }
}
