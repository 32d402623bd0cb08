package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carechat.language.IntentModel;
import org.carechat.language.Labelled;
import org.carechat.language.Scored;
import org.jspecify.annotations.Nullable;

/// What a clause is after: rules first, then the model where it is sure, then model and nearest examples
/// together. Thread-safe.
final class IntentReader {

    private static final double SURE = 0.70;
    private static final double SURE_MARGIN = 0.40;
    private static final double LIKELY = 0.42;
    private static final double LIKELY_MARGIN = 0.12;
    private static final double NEAR_ENOUGH = 0.60;
    private static final double SPREAD = 0.05;

    /// What was read: one intent, or two that are about as likely, or nothing.
    record Verdict(@Nullable Intent intent, List<Intent> alternatives) {
        static final Verdict NOTHING = new Verdict(null, List.of());
    }

    private final Intents intents;
    private final Answers answers;
    private final Masked masked;
    private final IntentModel model;
    private final Exemplars exemplars;

    IntentReader(Intents intents, Answers answers, Masked masked, Exemplars exemplars) {
        this.intents = intents;
        this.answers = answers;
        this.masked = masked;
        this.exemplars = exemplars;
        this.model = IntentModel.train(intents.examples().stream()
                .map(example -> new Labelled(example.label(), masked.of(example.sentence())))
                .toList());
    }

    /// @param open which intents can be meant now
    /// @return the intent that a rule gives; null where none does
    @Nullable
    Intent byRule(String clause, Predicate<Intent> open) {
        return intents.byRule(clause, answers, open);
    }

    /// @return the intent that the model alone is sure of; null where it isn't
    @Nullable
    Intent sure(String clause) {
        List<Scored> ranked = model.classify(masked.of(clause));
        boolean sure = ranked.get(0).score() >= SURE
                && ranked.get(0).score() - ranked.get(1).score() >= SURE_MARGIN;
        return sure ? like(ranked.getFirst(), clause) : null;
    }

    /// @return the best reading of a whole text; embeds it where the model is in doubt and vectors are there
    Verdict best(String text) {
        Intent sure = sure(text);
        if (sure != null) {
            return new Verdict(sure, List.of());
        }
        List<Scored> ranked = model.classify(masked.of(text));
        return decide(text, exemplars.ready() ? together(text, ranked) : ranked);
    }

    private @Nullable Intent like(Scored scored, String text) {
        Intent intent = intents.find(scored.label());
        return intent != null && intent.mayBeLike(text) ? intent : null;
    }

    private Verdict decide(String text, List<Scored> ranked) {
        if (ranked.size() < 2 || ranked.get(0).score() < LIKELY) {
            return Verdict.NOTHING;
        }
        Intent first = like(ranked.get(0), text);
        if (first != null && first.isAside()) {
            return Verdict.NOTHING;
        }
        Intent second = like(ranked.get(1), text);
        boolean close = ranked.get(0).score() - ranked.get(1).score() < LIKELY_MARGIN;
        if (first != null && second != null && close && !first.lines().equals(second.lines())) {
            return new Verdict(null, List.of(first, second));
        }
        return new Verdict(first, List.of());
    }

    private List<Scored> together(String text, List<Scored> ranked) {
        Map<String, Float> nearness = exemplars.nearness(text);
        float nearest = nearness.values().stream().max(Float::compare).orElse(0f);
        if (nearest < NEAR_ENOUGH) {
            return List.of();
        }
        Map<String, Double> weights = new HashMap<>();
        nearness.forEach((intent, near) -> weights.put(intent, Math.exp((near - nearest) / SPREAD)));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Scored> joined = new ArrayList<>();
        for (Scored scored : ranked) {
            double near = weights.getOrDefault(scored.label(), 0.0) / sum;
            joined.add(new Scored(scored.label(), (scored.score() + near) / 2));
        }
        joined.sort(Comparator.comparingDouble(Scored::score).reversed());
        return joined;
    }
}
