package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;

/// Finds the articles that may answer a question: first narrowed to the product and the day, then ranked by a
/// weighted sum of three signs. The weights and bounds were tuned on the development questions. Thread-safe.
final class Retriever {

    private static final int CANDIDATES = 200;
    private static final double KEYWORD = 0.1;
    private static final double LIKELIHOOD = 0.2;
    /// From here on an article answers.
    private static final double ANSWERS = 0.76;
    /// From here on it answers if no other is near.
    private static final double ANSWERS_ALONE = 0.72;
    /// From here on the customer may be asked whether it is meant.
    private static final double MAYBE = 0.70;
    private static final double NEAR = 0.03;
    /// Closer than this, two meanings are as good as each other, however well they score.
    private static final double EQUAL = 0.01;
    private static final int MOST_CHOICES = 3;
    /// Without vectors, keyword and classifier have to be sure.
    private static final double LIKELY = 0.35;

    /// What a score must reach.
    ///
    /// @param answers from here on an article answers
    /// @param answersAlone from here on it does if no other is within `near`
    /// @param maybe from here on several are offered, those within twice `near`
    /// @param equal articles of different meaning within this are offered, however well they score
    record Thresholds(double answers, double answersAlone, double maybe, double near, double equal) {}

    static final Thresholds THRESHOLDS = new Thresholds(ANSWERS, ANSWERS_ALONE, MAYBE, NEAR, EQUAL);

    private final Articles articles;
    private final PassageIndex.View index;
    private final Embeddings embeddings;
    private final AskedModel asked;
    private final BooleanSupplier complete;

    /// @param complete whether every passage has its vector: some would make the others look foreign
    Retriever(
            Articles articles,
            PassageIndex.View index,
            Embeddings embeddings,
            AskedModel asked,
            BooleanSupplier complete) {
        this.articles = articles;
        this.index = index;
        this.embeddings = embeddings;
        this.asked = asked;
        this.complete = complete;
    }

    /// What was found: one article that answers, several of which the customer may mean one, or nothing.
    sealed interface Found {
        record One(Hit hit) implements Found {}

        /// @param hits two or three, best first
        record Several(List<Hit> hits) implements Found {}

        record Nothing() implements Found {}
    }

    Found find(String question, Subject subject, LocalDate day) {
        return chosen(question, rank(question, subject, day));
    }

    /// @param hits as [#rank] gives them
    Found chosen(String question, List<Hit> hits) {
        Optional<Hit> named = hits.stream()
                .filter(hit -> hit.article().title().equals(question.strip()))
                .findFirst();
        if (named.isPresent()) {
            return new Found.One(named.get());
        }
        if (hits.isEmpty()) {
            return new Found.Nothing();
        }
        Hit best = hits.getFirst();
        if (best.meaning() == 0) {
            return best.likelihood() >= LIKELY ? new Found.One(best) : new Found.Nothing();
        }
        List<Hit> rivals = near(hits, EQUAL);
        double lead = hits.size() < 2 ? 1 : best.score() - hits.get(1).score();
        if (best.score() >= ANSWERS_ALONE && rivals.size() > 1) {
            return new Found.Several(rivals);
        }
        if (best.score() >= ANSWERS || best.score() >= ANSWERS_ALONE && lead >= NEAR) {
            return new Found.One(best);
        }
        List<Hit> maybe = hits.stream()
                .filter(hit -> best.score() - hit.score() < 2 * NEAR)
                .limit(MOST_CHOICES)
                .toList();
        return best.score() >= MAYBE && maybe.size() > 1 ? new Found.Several(maybe) : new Found.Nothing();
    }

    /// @return whether an article is so near that nobody else's word that it doesn't answer counts
    static boolean certain(Hit hit) {
        return hit.meaning() == 0 || hit.score() >= ANSWERS;
    }

    /// @return the best, and those of another meaning that score nearly as well; two articles about the same
    ///     contested point mean the same
    private static List<Hit> near(List<Hit> hits, double within) {
        Hit best = hits.getFirst();
        List<Hit> near = new ArrayList<>(List.of(best));
        hits.stream()
                .skip(1)
                .filter(hit -> best.score() - hit.score() < within)
                .filter(hit -> Collections.disjoint(
                        hit.article().conflicts(), best.article().conflicts()))
                .limit(MOST_CHOICES - 1)
                .forEach(near::add);
        return near;
    }

    /// @return the articles about that subject and in force on that day, best first
    List<Hit> rank(String question, Subject subject, LocalDate day) {
        String text = ChineseText.of(question).text();
        Map<String, Float> keyword = index.byKeyword(text, CANDIDATES);
        Map<String, Float> meaning =
                complete.getAsBoolean() ? index.byVector(embeddings.query(text), CANDIDATES) : Map.of();
        Map<String, Double> likelihood = asked.likelihoods(text);
        float best = keyword.values().stream().max(Float::compare).orElse(1f);
        Set<String> found = new HashSet<>(keyword.keySet());
        found.addAll(meaning.keySet());
        List<Hit> hits = new ArrayList<>();
        for (String id : found) {
            articles.on(id, day)
                    .filter(article -> article.isAbout(subject))
                    .map(article -> hit(
                            article,
                            meaning.getOrDefault(id, 0f),
                            keyword.getOrDefault(id, 0f) / best,
                            likelihood.getOrDefault(id, 0.0)))
                    .ifPresent(hits::add);
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private static Hit hit(Article article, double meaning, double keyword, double likelihood) {
        double score = meaning + KEYWORD * keyword + LIKELIHOOD * Math.sqrt(likelihood);
        return new Hit(article, score, meaning, keyword, likelihood);
    }
}
