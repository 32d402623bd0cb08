package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.carechat.language.IntentModel;
import org.carechat.language.KeptModels;
import org.carechat.language.Labelled;
import org.carechat.language.Scored;
import org.jspecify.annotations.Nullable;

/// What a clause is after: rules first, then the model by words where it is sure, then that and the one by meaning
/// together, as calibrated probabilities. Learns in the background; whoever asks earlier waits. Thread-safe.
final class IntentReader {

    /// From here on the model by words alone is believed, and nothing is embedded.
    private static final double SURE = 0.90;
    private static final double LIKELY = 0.15;
    /// What does more than answer, and what a wrong guess would cost the customer, needs more.
    private static final double ACT = 0.28;
    private static final double ASIDE = 0.40;
    private static final double RISKY = 0.50;
    private static final double REFUSE = 0.25;
    private static final double MARGIN = 0.04;
    /// While a question is open most of what comes is about it: whatever leads away from it must be this likely.
    private static final double AMID = 0.90;
    private static final double START_AMID = 0.60;
    /// The model by words alone is taken in by short answers; from here on it is believed there as well.
    private static final double CERTAIN = 0.97;
    /// Shorter statements are answers that weren't understood, and nothing to look up.
    private static final int STATEMENT = 4;
    /// Fitted on the development part so that a probability is how often the reading is right.
    private static final double SHARPNESS = 2.0;
    private static final double BY_WORDS = 1.0;
    private static final double BY_MEANING = 1.0;
    private static final double FLOOR = 1e-6;
    private static final double NEVER = 2;
    private static final double UNCLEAR = 0.5;
    /// What is done with a visit that was booked before.
    private static final String VISIT_ACTION = "booking action=";

    /// What was read: one intent, or two that are about as likely, or nothing.
    ///
    /// @param probability of the first
    /// @param unclear whether it is most like what nobody can make sense of
    record Verdict(@Nullable Intent intent, List<Intent> alternatives, double probability, boolean unclear) {}

    private final Intents intents;
    private final Answers answers;
    private final Masked masked;
    private final CompletableFuture<IntentModel> model;
    private final Exemplars exemplars;

    IntentReader(Intents intents, Answers answers, Masked masked, Exemplars exemplars, KeptModels kept) {
        this.intents = intents;
        this.answers = answers;
        this.masked = masked;
        this.exemplars = exemplars;
        List<Labelled> examples = intents.examples().stream()
                .map(example -> new Labelled(example.label(), masked.of(example.sentence())))
                .toList();
        this.model = CompletableFuture.supplyAsync(() -> IntentModel.of(examples, kept));
    }

    /// @param open which intents can be meant now
    /// @return the intent that a rule gives; null where none does
    Intents.@Nullable Held byRule(String clause, Predicate<Intent> open) {
        return intents.byRule(clause, answers, open);
    }

    /// @return the same by those rules alone that say what all of a clause is
    Intents.@Nullable Held byWholeRule(String clause, Predicate<Intent> open) {
        return intents.byWholeRule(clause, answers, open);
    }

    /// @param amid whether a question is open
    /// @return the intent that the words alone make sure, amid a question their meaning with them; null where they
    ///     don't
    @Nullable
    Intent sure(String clause, boolean amid) {
        if (byWords(clause).getFirst().score() < SURE) {
            return null;
        }
        Scored first = ranked(clause, amid).getFirst();
        Intent intent = first.score() >= SURE ? like(first, clause, amid) : null;
        return intent != null && intent.mayBeLike(clause) ? intent : null;
    }

    /// @param amid whether a question is open
    /// @return the best reading of a whole text; embeds it where the words leave a doubt and vectors are there
    Verdict best(String text, boolean amid) {
        return decide(text, ranked(text, amid), amid);
    }

    /// @param amid whether a question is open
    /// @return every intent with its probability, likeliest first
    List<Scored> ranked(String text, boolean amid) {
        List<Scored> words = byWords(text);
        boolean clear = words.getFirst().score() >= (amid ? CERTAIN : SURE) || !exemplars.ready();
        return clear ? words : together(model.join().classify(masked.of(text)), exemplars.likelihoods(text));
    }

    private List<Scored> byWords(String text) {
        return normal(model.join().classify(masked.of(text)), SHARPNESS);
    }

    private Verdict decide(String text, List<Scored> ranked, boolean amid) {
        Intent first = like(ranked.get(0), text, amid);
        Intent second = like(ranked.get(1), text, amid);
        boolean close = ranked.get(0).score() - ranked.get(1).score() < MARGIN;
        if (first != null && second != null && close && !alike(first, second)) {
            return new Verdict(null, List.of(first, second), ranked.get(0).score(), false);
        }
        return first == null
                ? new Verdict(null, List.of(), 0, isUnclear(ranked.getFirst()))
                : new Verdict(first, List.of(), ranked.get(0).score(), false);
    }

    private boolean isUnclear(Scored first) {
        Intent intent = intents.find(first.label());
        return intent != null && intent.lines().isEmpty() && first.score() >= UNCLEAR;
    }

    /// Whether it comes to the same: the knowledge base is asked either way.
    private static boolean alike(Intent first, Intent second) {
        return first.lines().equals(second.lines()) || first.isQuestion() && second.isQuestion();
    }

    private @Nullable Intent like(Scored scored, String text, boolean amid) {
        Intent intent = intents.find(scored.label());
        if (intent == null || !intent.mayBeLike(text)) {
            return null;
        }
        return scored.score() >= (amid ? neededAmid(intent, text) : needed(intent)) ? intent : null;
    }

    /// "Three years" asks nothing, however much it is like a question about periods.
    private static double neededAmid(Intent intent, String text) {
        boolean asks = Composer.looksLikeAQuestion(text);
        if (intent.isQuestion()) {
            return asks ? LIKELY : text.length() < STATEMENT ? NEVER : AMID;
        }
        boolean leadsAway = intent.isAside() || intent.nearlySure() || intent.refuses() || intent.starts(VISIT_ACTION);
        return leadsAway || !asks ? AMID : Math.max(START_AMID, needed(intent));
    }

    private static double needed(Intent intent) {
        if (intent.nearlySure()) {
            return RISKY;
        }
        if (intent.refuses()) {
            return REFUSE;
        }
        return intent.isQuestion() ? LIKELY : intent.isAside() ? ASIDE : ACT;
    }

    private static List<Scored> together(List<Scored> words, Map<String, Double> meaning) {
        List<Scored> joined = words.stream()
                .map(scored -> new Scored(
                        scored.label(),
                        Math.pow(scored.score() + FLOOR, BY_WORDS)
                                * Math.pow(meaning.getOrDefault(scored.label(), 0.0) + FLOOR, BY_MEANING)))
                .toList();
        return normal(joined, 1);
    }

    private static List<Scored> normal(List<Scored> scores, double power) {
        double[] weights = scores.stream()
                .mapToDouble(scored -> Math.pow(scored.score(), power))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        List<Scored> normal = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            normal.add(new Scored(scores.get(i).label(), weights[i] / sum));
        }
        normal.sort(Comparator.comparingDouble(Scored::score).reversed());
        return normal;
    }
}
