package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;
import org.jspecify.annotations.Nullable;

/// Finds the articles that may answer a question: first narrowed to the product and the day, then ranked by a
/// weighted
/// sum of three signs. The weights and bounds were tuned on the development questions. Thread-safe.
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
    /// Without vectors, keyword and classifier have to be sure.
    private static final double LIKELY = 0.35;

    private final Articles articles;
    private final PassageIndex index;
    private final Embeddings embeddings;
    private final AskedModel asked;
    private final BooleanSupplier complete;

    /// @param complete whether every passage has its vector: some would make the others look foreign
    Retriever(
            Articles articles, PassageIndex index, Embeddings embeddings, AskedModel asked, BooleanSupplier complete) {
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

    /// @param product null where the question names none
    Found find(String question, @Nullable String product, LocalDate day) {
        List<Hit> hits = rank(question, product, day);
        if (hits.isEmpty()) {
            return new Found.Nothing();
        }
        Hit best = hits.getFirst();
        double lead = hits.size() < 2 ? 1 : best.score() - hits.get(1).score();
        if (best.meaning() == 0) {
            return best.likelihood() >= LIKELY ? new Found.One(best) : new Found.Nothing();
        }
        if (best.score() >= ANSWERS || best.score() >= ANSWERS_ALONE && lead >= NEAR) {
            return new Found.One(best);
        }
        List<Hit> maybe = hits.stream()
                .filter(hit -> best.score() - hit.score() < 2 * NEAR)
                .limit(3)
                .toList();
        return best.score() >= MAYBE && maybe.size() > 1 ? new Found.Several(maybe) : new Found.Nothing();
    }

    /// @return the articles about that product and in force on that day, best first
    List<Hit> rank(String question, @Nullable String product, LocalDate day) {
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
                    .filter(article -> article.isAbout(product))
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
