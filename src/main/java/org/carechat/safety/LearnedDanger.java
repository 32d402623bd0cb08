package org.carechat.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// The second line of triage: how much a message, and each of its parts, is like what customers wrote in danger.
/// What the signs found adds to that or takes from it: a sign that stands where nothing else is like a danger
/// raises no alarm, and a message that is very much like one does without any. Immutable and safe to share between
/// threads.
final class LearnedDanger {

    private static final int ROUNDS = 12;
    /// Nothing is surer than this.
    private static final double NEVER = 1e-6;
    /// Which danger it is shows more plainly than whether it is one.
    private static final int FEW_ROUNDS = 4;

    private final Weights danger;
    private final Map<Hazard, Weights> hazards = new EnumMap<>(Hazard.class);
    private final Map<String, Boolean> known = new HashMap<>();
    private final Thresholds thresholds;

    /// From where on the evidence raises an alarm, and what it weighs.
    ///
    /// @param sure on the scale on which evidence adds up
    /// @param parts what the part that is most like a danger counts beside the whole, from 0 to 1
    /// @param signParts the same where a certain sign stands: other wishes in the message don't drown it
    record Thresholds(double sure, double parts, double signParts, double sign, double unsureSign, double takenBack) {

        static Thresholds of(YamlNode node) {
            return new Thresholds(
                    weighs(node.get("sure").number().doubleValue()),
                    node.get("parts").number().doubleValue(),
                    node.get("sign-parts").number().doubleValue(),
                    node.get("sign").number().doubleValue(),
                    node.get("unsure-sign").number().doubleValue(),
                    node.get("taken-back").number().doubleValue());
        }
    }

    /// @param traits of a text
    LearnedDanger(Examples examples, Function<String, int[]> traits, Thresholds thresholds) {
        this.thresholds = thresholds;
        Map<Hazard, List<int[]>> dangers = new EnumMap<>(Hazard.class);
        examples.dangers()
                .forEach((hazard, texts) ->
                        dangers.put(hazard, texts.stream().map(traits).toList()));
        List<int[]> ordinary = examples.ordinary().stream().map(traits).toList();
        List<Weights.Example> all = new ArrayList<>();
        dangers.values().forEach(texts -> texts.forEach(text -> all.add(new Weights.Example(text, true))));
        ordinary.forEach(text -> all.add(new Weights.Example(text, false)));
        danger = Weights.trainedOn(all, ROUNDS);
        examples.ordinary().forEach(text -> known.put(letters(text), false));
        examples.dangers().values().forEach(texts -> texts.forEach(text -> known.put(letters(text), true)));
        dangers.keySet()
                .forEach(hazard ->
                        hazards.put(hazard, Weights.trainedOn(oneAgainstOthers(hazard, dangers), FEW_ROUNDS)));
    }

    /// @return whether a message that is one of the examples is one of danger; null where it is no example
    @Nullable
    Boolean isDanger(SearchText text) {
        return known.get(text.letters());
    }

    /// @param tells the traits of the whole message, then of its parts
    boolean raisesAlarm(List<int[]> tells, Findings findings) {
        double whole = weighs(danger.likelihood(tells.getFirst()));
        double most = tells.stream()
                .mapToDouble(part -> weighs(danger.likelihood(part)))
                .max()
                .orElse(whole);
        double parts = hasSign(findings) ? thresholds.signParts() : thresholds.parts();
        return (1 - parts) * whole + parts * most + weight(findings) >= thresholds.sure();
    }

    private static boolean hasSign(Findings findings) {
        return findings.sightings().stream().anyMatch(Sighting::now);
    }

    private double weight(Findings findings) {
        if (hasSign(findings)) {
            return thresholds.sign();
        }
        if (!findings.sightings().isEmpty()) {
            return thresholds.unsureSign();
        }
        return findings.dismissed().isEmpty() ? 0 : thresholds.takenBack();
    }

    /// Likelihoods are weighed on a scale on which evidence adds up.
    private static double weighs(double likelihood) {
        double bounded = Math.clamp(likelihood, NEVER, 1 - NEVER);
        return Math.log(bounded / (1 - bounded));
    }

    /// @return the hazard whose examples the part of a message is most like that is most like a danger
    Hazard nearest(List<int[]> tells) {
        int[] traits = tells.stream()
                .max(Comparator.comparingDouble(danger::likelihood))
                .orElseThrow();
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
