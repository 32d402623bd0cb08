package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What would be retrieved for a question, and why.
///
/// @param outcome `answer`, `clarify`, `decline` or `number`
/// @param chosen the articles that would be answered with or offered
/// @param premise the wrong premise that would be set right first; null where there is none
/// @param narrowed what left articles out before any was ranked
/// @param thresholds what a score must reach
/// @param hits best first, at most twenty
record Preview(
        String outcome,
        List<String> chosen,
        @Nullable String premise,
        Narrowed narrowed,
        Retriever.Thresholds thresholds,
        List<Ranked> hits) {

    private static final int MOST = 20;

    record Narrowed(
            @Nullable String product,
            @Nullable String model,
            @Nullable String code,
            LocalDate day) {}

    /// @param score how likely it is meant, by the three signs after it together
    record Ranked(
            int rank, String article, String title, double score, double meaning, double keyword, double likelihood) {}

    static Preview of(Lookup lookup, LocalDate day) {
        Subject subject = lookup.subject();
        return new Preview(
                outcome(lookup.found()),
                chosen(lookup.found()),
                lookup.found() instanceof Lookup.Found.One one && one.premise() != null
                        ? one.premise().id()
                        : null,
                new Narrowed(subject.product(), subject.model(), subject.code(), day),
                Retriever.THRESHOLDS,
                ranked(lookup.hits()));
    }

    private static String outcome(Lookup.Found found) {
        return switch (found) {
            case Lookup.Found.Number ignored -> "number";
            case Lookup.Found.One ignored -> "answer";
            case Lookup.Found.Several ignored -> "clarify";
            case Lookup.Found.Nothing ignored -> "decline";
        };
    }

    private static List<String> chosen(Lookup.Found found) {
        return switch (found) {
            case Lookup.Found.Number ignored -> List.of();
            case Lookup.Found.One one -> List.of(one.article().id());
            case Lookup.Found.Several several ->
                several.articles().stream().map(Article::id).toList();
            case Lookup.Found.Nothing ignored -> List.of();
        };
    }

    private static List<Ranked> ranked(List<Hit> hits) {
        return IntStream.range(0, Math.min(MOST, hits.size()))
                .mapToObj(i -> {
                    Hit hit = hits.get(i);
                    Article article = hit.article();
                    return new Ranked(
                            i + 1,
                            article.id(),
                            article.title(),
                            rounded(hit.score()),
                            rounded(hit.meaning()),
                            rounded(hit.keyword()),
                            rounded(hit.likelihood()));
                })
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
