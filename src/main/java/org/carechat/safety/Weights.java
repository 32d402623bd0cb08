package org.carechat.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A logistic regression over traits, trained in a fraction of a second at start: each trait weighs for or
/// against, and texts of different length are made comparable. The same examples always give the same weights.
/// Safe to share between threads once trained.
final class Weights {

    /// A text and whether it is an example.
    record Example(int[] traits, boolean is) {}

    private static final double STEP = 0.5;
    private static final double SHRINK = 1e-6;
    private static final double BIAS_STEP = 0.02;
    private static final int RUNS = 3;

    private final float[] weights = new float[Traits.RANGE];
    private double bias;

    private Weights() {}

    /// The mean of several runs over the examples, each in an order of its own: in what order they stand in a file
    /// must not decide what is a danger.
    static Weights trainedOn(List<Example> examples, int rounds) {
        Weights mean = new Weights();
        for (int run = 0; run < RUNS; run++) {
            mean.add(trainedOnce(examples, rounds, new Random(run + 1L)));
        }
        return mean;
    }

    private static Weights trainedOnce(List<Example> examples, int rounds, Random random) {
        Weights trained = new Weights();
        float[] seen = new float[Traits.RANGE];
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(example -> trained.learn(example, seen));
        }
        return trained;
    }

    private void add(Weights one) {
        for (int trait = 0; trait < weights.length; trait++) {
            weights[trait] += one.weights[trait] / RUNS;
        }
        bias += one.bias / RUNS;
    }

    /// @return how likely it is that a text is one of the examples, from 0 to 1
    double likelihood(int[] traits) {
        double sum = 0;
        for (int trait : traits) {
            sum += weights[trait];
        }
        return 1 / (1 + Math.exp(-(sum * scale(traits) + bias)));
    }

    /// Steps get smaller for traits that were corrected before (AdaGrad).
    private void learn(Example example, float[] seen) {
        double error = likelihood(example.traits()) - (example.is() ? 1 : 0);
        double scale = scale(example.traits());
        for (int trait : example.traits()) {
            double gradient = error * scale + SHRINK * weights[trait];
            seen[trait] += (float) (gradient * gradient);
            weights[trait] -= (float) (STEP * gradient / Math.sqrt(seen[trait] + 1e-8));
        }
        bias -= BIAS_STEP * error;
    }

    private static double scale(int[] traits) {
        return 1 / Math.sqrt(traits.length + 1.0);
    }
}
