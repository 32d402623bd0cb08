package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carechat.bundle.YamlNode;

/// The second line of triage: how much a text is like what customers wrote in danger. It finds what no sign
/// foresaw, where it is sure, and drops what a sign found in a text that is like nothing dangerous at all.
/// Immutable and safe to share between threads.
final class LearnedDanger {

    private static final int ROUNDS = 20;
    /// Which danger it is shows more plainly than whether it is one.
    private static final int FEW_ROUNDS = 4;

    private final Weights danger;
    private final Map<Hazard, Weights> hazards = new EnumMap<>(Hazard.class);
    private final Map<String, Double> known = new HashMap<>();
    private final double sure;
    private final double surer;
    private final double least;

    /// @param traits of a text
    LearnedDanger(Examples examples, Function<String, int[]> traits, YamlNode thresholds) {
        sure = thresholds.get("sure").number().doubleValue();
        surer = thresholds.get("sure-though-taken-back").number().doubleValue();
        least = thresholds.get("least").number().doubleValue();
        Map<Hazard, List<int[]>> dangers = new EnumMap<>(Hazard.class);
        examples.dangers()
                .forEach((hazard, texts) ->
                        dangers.put(hazard, texts.stream().map(traits).toList()));
        List<int[]> ordinary = examples.ordinary().stream().map(traits).toList();
        List<Weights.Example> all = new ArrayList<>();
        dangers.values().forEach(texts -> texts.forEach(text -> all.add(new Weights.Example(text, true))));
        ordinary.forEach(text -> all.add(new Weights.Example(text, false)));
        danger = Weights.trainedOn(all, ROUNDS);
        examples.ordinary().forEach(text -> known.put(letters(text), 0.0));
        examples.dangers().values().forEach(texts -> texts.forEach(text -> known.put(letters(text), 1.0)));
        dangers.keySet()
                .forEach(hazard ->
                        hazards.put(hazard, Weights.trainedOn(oneAgainstOthers(hazard, dangers), FEW_ROUNDS)));
    }

    double likelihood(int[] traits) {
        return danger.likelihood(traits);
    }

    /// @return the likelihood of a whole message: an example is what it is an example of
    double likelihood(SearchText text, int[] traits) {
        Double example = known.get(text.letters());
        return example == null ? danger.likelihood(traits) : example;
    }

    /// @param takenBack whether the text has a sign that was taken back
    boolean isSure(double likelihood, boolean takenBack) {
        return likelihood >= (takenBack ? surer : sure);
    }

    /// @return whether a sign that was found may count
    boolean isPossible(double likelihood) {
        return likelihood >= least;
    }

    /// @return the hazard whose examples a text is most like
    Hazard nearest(int[] traits) {
        Hazard nearest = Hazard.FIRE;
        double best = -1;
        for (Map.Entry<Hazard, Weights> hazard : hazards.entrySet()) {
            double likelihood = hazard.getValue().likelihood(traits);
            if (likelihood > best) {
                best = likelihood;
                nearest = hazard.getKey();
            }
        }
        return nearest;
    }

    private static String letters(String text) {
        return SearchText.of(text).letters();
    }

    private static List<Weights.Example> oneAgainstOthers(Hazard one, Map<Hazard, List<int[]>> dangers) {
        List<Weights.Example> examples = new ArrayList<>();
        dangers.forEach(
                (hazard, texts) -> texts.forEach(text -> examples.add(new Weights.Example(text, hazard == one))));
        return examples;
    }
}
