package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;
import org.jspecify.annotations.Nullable;

/// Finds the articles that may answer a question: first narrowed to the product and the day, then ranked by a weighted
/// sum of keyword and meaning. Thread-safe.
final class Retriever {

    private static final int CANDIDATES = 60;
    /// Tuned on the development questions: the vectors carry the meaning, the keywords keep names and codes apart.
    private static final double MEANING = 0.75;

    private final Map<String, Article> articles;
    private final PassageIndex index;
    private final Embeddings embeddings;

    Retriever(Map<String, Article> articles, PassageIndex index, Embeddings embeddings) {
        this.articles = articles;
        this.index = index;
        this.embeddings = embeddings;
    }

    /// @param product null where none is meant
    /// @return the articles that fit, best first
    List<Hit> find(String question, @Nullable String product, LocalDate day) {
        String text = ChineseText.of(question).text();
        Map<String, Float> keyword = index.byKeyword(text, CANDIDATES);
        Map<String, Float> meaning = embeddings.ready() ? index.byVector(embeddings.query(text), CANDIDATES) : Map.of();
        float best = keyword.values().stream().max(Float::compare).orElse(1f);
        Set<String> found = new HashSet<>(keyword.keySet());
        found.addAll(meaning.keySet());
        List<Hit> hits = new ArrayList<>();
        for (String id : found) {
            Article article = articles.get(id);
            if (article != null && article.inForceOn(day) && article.isAbout(product)) {
                double relative = keyword.getOrDefault(id, 0f) / best;
                double cosine = meaning.getOrDefault(id, 0f);
                double score = meaning.isEmpty() ? relative : MEANING * cosine + (1 - MEANING) * relative;
                hits.add(new Hit(article, score, cosine, Overlap.of(text, article)));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }
}
