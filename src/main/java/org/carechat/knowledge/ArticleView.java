package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as administrators see it.
///
/// @param state `in-force`, `to-come` or `expired` today
/// @param verified whether the brand has confirmed every fact in it
record ArticleView(
        String id,
        String title,
        String state,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> products,
        List<String> covers,
        List<String> conflicts,
        @Nullable String section,
        @Nullable String source,
        boolean verified,
        String text) {

    static ArticleView of(Article article, ArticleText texts, LocalDate today) {
        ArticleText.Rendered body = texts.render(article.body());
        return new ArticleView(
                article.id(),
                article.title(),
                state(article, today),
                article.validFrom(),
                article.validTo(),
                article.products(),
                article.covers(),
                article.conflicts(),
                article.section(),
                article.source(),
                body.verified(),
                body.text());
    }

    private static String state(Article article, LocalDate today) {
        if (article.inForceOn(today)) {
            return "in-force";
        }
        return today.isBefore(article.validFrom()) ? "to-come" : "expired";
    }
}
