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
import java.util.function.Supplier;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;
import org.carechat.language.Recent;
import org.jspecify.annotations.Nullable;

/// Finds the articles that may answer a question: first narrowed to the product and the day, then then ranked by
/// how likely three signs together make each. The weights were fitted to questions of an author who wrote none of
/// the ways of asking, the bounds on the development questions. Thread-safe.
final class Retriever {

    private static final int CANDIDATES = 200;
    /// Most questions are asked by many.
    private static final int REMEMBERED = 256;
    private static final double MEANING = 12;
    private static final double KEYWORD = 2;
    private static final double LEAST_LIKELY = 1e-5;
    /// From here on an article answers.
    private static final double ANSWERS = 0.85;
    /// From here on it answers if no other is near.
    private static final double ANSWERS_ALONE = 0.75;
    /// From here on the customer may be asked whether it is meant.
    private static final double MAYBE = 0.12;
    /// An article with this share of the score of the best is near it.
    private static final double NEAR = 0.3;
    /// Less likely than this share of the best, it isn't offered.
    private static final double OFFERED = 0.02;
    /// Further from all ways of asking than this, a question is foreign, whatever it resembles most.
    private static final double FOREIGN = 0.55;
    private static final int MOST_CHOICES = 4;
    /// Nor where there is a choice without it and it has less than this share.
    private static final double WORTH_OFFERING = 0.1;
    /// Without vectors, keyword and classifier have to be sure.
    private static final double LIKELY = 0.35;

    /// What a score must reach.
    ///
    /// @param answers from here on an article answers
    /// @param answersAlone from here on it does if no other has `near` of its score
    /// @param maybe from here on several are offered, those with at least `offered` of the best score
    /// @param foreign nearer than this to ways of asking a question must be
    record Thresholds(double answers, double answersAlone, double maybe, double near, double offered, double foreign) {}

    static final Thresholds THRESHOLDS = new Thresholds(ANSWERS, ANSWERS_ALONE, MAYBE, NEAR, OFFERED, FOREIGN);

    private final Articles articles;
    private final PassageIndex.View index;
    private final Embeddings embeddings;
    private final Supplier<AskedModel> asked;
    private final BooleanSupplier complete;
    private final Recent<Search, Ranked> recent = new Recent<>(REMEMBERED);

    /// All that decides what is found.
    private record Search(String text, Subject subject, LocalDate day, AskedModel asked, boolean vectors) {}

    /// @param topic the one without an article that the question belongs to; null where an article is nearer,
    ///     or none is near
    private record Ranked(List<Hit> hits, @Nullable String topic) {}

    /// @param complete whether every passage has its vector: some would make the others look foreign
    Retriever(
            Articles articles,
            PassageIndex.View index,
            Embeddings embeddings,
            Supplier<AskedModel> asked,
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

        /// @param hits two to four, best first
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
        if (best.meaning() < FOREIGN) {
            return new Found.Nothing();
        }
        List<Hit> rivals = rivals(hits);
        boolean alone = rivals.size() < 2 || rivals.get(1).score() < NEAR * best.score();
        if (best.score() >= ANSWERS || best.score() >= ANSWERS_ALONE && alone) {
            return new Found.One(best);
        }
        return best.score() >= MAYBE && rivals.size() > 1 ? new Found.Several(offered(rivals)) : new Found.Nothing();
    }

    /// @param hits as [#rank] gives them
    /// @return those that don't answer and are near enough to be looked at
    static List<Hit> near(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.score() >= MAYBE && hit.meaning() >= FOREIGN)
                .limit(2)
                .toList();
    }

    /// @return whether an article is so near that nobody else's word that it doesn't answer counts
    static boolean certain(Hit hit) {
        return hit.meaning() == 0 || hit.score() >= ANSWERS;
    }

    /// @return the best, and those of another meaning that may be meant as well; two articles about the same
    ///     contested point mean the same
    private static List<Hit> rivals(List<Hit> hits) {
        Hit best = hits.getFirst();
        List<Hit> rivals = new ArrayList<>(List.of(best));
        hits.stream()
                .skip(1)
                .filter(hit -> hit.score() >= OFFERED * best.score())
                .filter(hit -> Collections.disjoint(
                        hit.article().conflicts(), best.article().conflicts()))
                .limit(MOST_CHOICES - 1)
                .forEach(rivals::add);
        return rivals;
    }

    /// A choice is between two; more are offered where they aren't much less likely.
    private static List<Hit> offered(List<Hit> rivals) {
        double least = WORTH_OFFERING * rivals.getFirst().score();
        return rivals.stream()
                .filter(hit -> rivals.indexOf(hit) < 2 || hit.score() >= least)
                .toList();
    }

    /// @return the articles about that subject and in force on that day, best first
    List<Hit> rank(String question, Subject subject, LocalDate day) {
        return all(question, subject, day).hits();
    }

    /// @return the topic without an article that the question belongs to; empty where an article is nearer, or none
    ///     is near
    Optional<String> topic(String question, Subject subject, LocalDate day) {
        return Optional.ofNullable(all(question, subject, day).topic());
    }

    private Ranked all(String question, Subject subject, LocalDate day) {
        String text = ChineseText.of(question).text();
        return recent.get(new Search(text, subject, day, asked.get(), complete.getAsBoolean()), this::ranked);
    }

    private Ranked ranked(Search search) {
        String text = search.text();
        boolean vectors = search.vectors();
        float[] vector = vectors ? embeddings.passage(text) : new float[0];
        Map<String, Float> keyword = index.byKeyword(text, CANDIDATES);
        Map<String, Float> meaning = vectors ? index.byVector(vector, CANDIDATES) : Map.of();
        Map<String, Double> likelihood = search.asked().likelihoods(text, vector);
        float most = keyword.values().stream().max(Float::compare).orElse(1f);
        float least = meaning.values().stream().min(Float::compare).orElse(0f);
        Set<String> found = new HashSet<>(keyword.keySet());
        found.addAll(meaning.keySet());
        List<Hit> hits = new ArrayList<>();
        double topics = 0;
        String topic = null;
        double nearest = 0;
        for (String id : found) {
            Signs signs = new Signs(
                    meaning.getOrDefault(id, least),
                    keyword.getOrDefault(id, 0f) / most,
                    likelihood.getOrDefault(id, 0.0));
            if (Unanswered.isTopic(id)) {
                topics += signs.weight();
                if (signs.weight() > nearest && signs.isNear(vectors)) {
                    nearest = signs.weight();
                    topic = Unanswered.topic(id);
                }
            } else {
                articles.on(id, search.day())
                        .filter(article -> article.isAbout(search.subject()))
                        .map(signs::hit)
                        .ifPresent(hits::add);
            }
        }
        double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        return new Ranked(shares(hits, topics), nearest > best ? topic : null);
    }

    /// What speaks for an article or a topic.
    private record Signs(double meaning, double keyword, double likelihood) {

        double weight() {
            return (likelihood + LEAST_LIKELY) * Math.exp(MEANING * meaning + KEYWORD * keyword);
        }

        boolean isNear(boolean vectors) {
            return vectors ? meaning >= FOREIGN : likelihood >= LIKELY;
        }

        Hit hit(Article article) {
            return new Hit(article, weight(), meaning, keyword, likelihood);
        }
    }

    private static List<Hit> shares(List<Hit> hits, double topics) {
        double all = topics + hits.stream().mapToDouble(Hit::score).sum();
        return hits.stream()
                .map(hit -> new Hit(hit.article(), hit.score() / all, hit.meaning(), hit.keyword(), hit.likelihood()))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }
}
