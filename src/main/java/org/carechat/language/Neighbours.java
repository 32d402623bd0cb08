package org.carechat.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Sorts sentences into classes by the examples that lie nearest: what a rare wording means shows in the few that
/// are like it, where a model of all of them has long drawn its lines. Compares with every example, about a
/// millisecond for twenty thousand. Immutable.
public final class Neighbours {

    private static final int NEAREST = 24;
    /// An example that lies 0.04 further away by its cosine counts for a third.
    private static final double SHARPNESS = 25;

    private final List<SentenceModel.Example> examples;

    private record Near(String label, float cosine) {}

    /// @param examples with vectors of length 1
    public Neighbours(List<SentenceModel.Example> examples) {
        this.examples = List.copyOf(examples);
    }

    /// @param vector of length 1
    /// @return the share of each label among the nearest; none of the labels that aren't there
    public Map<String, Double> likelihoods(float[] vector) {
        PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));
        for (SentenceModel.Example example : examples) {
            float cosine = Embeddings.cosine(vector, example.vector());
            if (nearest.size() < NEAREST || cosine > nearest.element().cosine()) {
                nearest.add(new Near(example.label(), cosine));
            }
            if (nearest.size() > NEAREST) {
                nearest.remove();
            }
        }
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (Near near : nearest) {
            double weight = Math.exp(SHARPNESS * (near.cosine() - 1));
            weights.merge(near.label(), weight, Double::sum);
            all += weight;
        }
        double sum = all;
        weights.replaceAll((label, weight) -> weight / sum);
        return weights;
    }
}
