package org.carechat.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.language.ChineseText;
import org.carechat.language.IntentModel;
import org.carechat.language.Labelled;

/// Learns from the ways of asking which article is meant: another sign beside nearness, and a cheap one.
/// Thread-safe.
final class AskedModel {

    private final IntentModel model;

    AskedModel(Collection<Article> articles) {
        List<Labelled> examples = articles.stream()
                .flatMap(article -> article.asked().stream()
                        .map(way ->
                                new Labelled(article.id(), ChineseText.of(way).text())))
                .toList();
        model = IntentModel.train(examples);
    }

    /// @param question in normal writing
    Map<String, Double> likelihoods(String question) {
        Map<String, Double> likelihoods = new HashMap<>();
        model.classify(question).forEach(scored -> likelihoods.put(scored.label(), scored.score()));
        return likelihoods;
    }
}
