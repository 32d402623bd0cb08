package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.Learning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles of one bundle, checked and indexed. Answers by keyword as soon as it is made, and by meaning as
/// well once the missing vectors have been worked out in the background. Thread-safe.
final class KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);
    private static final int BATCH = 32;
    /// So many vectors are worth waiting for: a small edit takes effect whole.
    private static final int FEW = 64;

    private final Articles articles;
    private final ArticleText text;
    private final ContactCheck contacts;
    private final Premises premises;
    private final Declines declines;
    private final QuestionSubject subjects;
    private final Retriever retriever;

    private KnowledgeBase(Bundle bundle, Articles articles, ArticleText text, Retriever retriever) {
        this.articles = articles;
        this.text = text;
        this.retriever = retriever;
        contacts = new ContactCheck(Contacts.of(bundle));
        premises = Premises.of(bundle);
        declines = Declines.of(bundle);
        subjects = new QuestionSubject(bundle);
    }

    /// Looks for what answers a question.
    ///
    /// @param known the product that the conversation is about, for questions that name none; null if it isn't
    ///     known
    Lookup lookup(String question, @Nullable String known, LocalDate today) {
        Subject named = subjects.of(question);
        Subject subject = named.product() == null ? named.withProduct(known) : named;
        List<Hit> hits = retriever.rank(subjects.plain(question), subject, today);
        Lookup.Found found = found(question, hits, today);
        return new Lookup(
                subject, hits, found instanceof Lookup.Found.Nothing ? nothing(question, subject, hits, today) : found);
    }

    /// What is known of the topic, and otherwise what is nearest.
    private Lookup.Found nothing(String question, Subject subject, List<Hit> hits, LocalDate today) {
        Lookup.Instead near = new Lookup.Instead(
                null, Retriever.near(hits).stream().map(Hit::article).toList());
        return new Lookup.Found.Nothing(retriever
                .topic(subjects.plain(question), subject, today)
                .flatMap(declines::on)
                .map(decline -> new Lookup.Instead(
                        decline.says(),
                        decline.articles().stream()
                                .flatMap(id -> articles.on(id, today).stream())
                                .toList()))
                .orElse(near));
    }

    private Lookup.Found found(String question, List<Hit> hits, LocalDate today) {
        Optional<ContactCheck.Standing> number = contacts.standing(question);
        if (number.isPresent()) {
            return new Lookup.Found.Number(number.get());
        }
        Optional<Premises.Premise> premise = premises.in(question);
        Optional<Article> settles = premise.flatMap(wrong -> articles.on(wrong.article(), today));
        if (settles.isPresent()) {
            return new Lookup.Found.One(settles.get(), true, premise.orElse(null));
        }
        return switch (retriever.chosen(question, hits)) {
            case Retriever.Found.One one ->
                new Lookup.Found.One(one.hit().article(), Retriever.certain(one.hit()), null);
            case Retriever.Found.Several several ->
                new Lookup.Found.Several(
                        several.hits().stream().map(Hit::article).toList());
            case Retriever.Found.Nothing ignored -> new Lookup.Found.Nothing(Lookup.Instead.NOTHING);
        };
    }

    /// A few missing vectors are worked out at once, many at the time that `learning` gives.
    ///
    /// @throws BundleException with everything that is wrong in the articles
    static KnowledgeBase load(
            Bundle bundle, PassageIndex index, Embeddings embeddings, KeptModels kept, Learning learning) {
        Articles articles = Articles.of(bundle);
        ArticleText text = new ArticleText(Facts.of(bundle), Contacts.of(bundle), Conflicts.of(bundle));
        List<Passage> unanswered = Unanswered.of(bundle);
        List<Passage> passages = Stream.concat(
                        articles.all().stream().flatMap(article -> Passage.of(article, text).stream()),
                        unanswered.stream())
                .toList();
        List<Passage> asked = Stream.concat(
                        articles.all().stream().flatMap(article -> Passage.asked(article).stream()),
                        unanswered.stream())
                .toList();
        List<Passage> missing = index.update(passages);
        AtomicBoolean complete = new AtomicBoolean(missing.isEmpty() && embeddings.ready());
        AtomicReference<AskedModel> model = new AtomicReference<>(AskedModel.byWords(asked, kept));
        Learning vectors = missing.size() <= FEW && embeddings.ready() ? Learning.FIRST : learning;
        vectors.on("vectors").execute(() -> {
            if (embedded(missing, index, embeddings)) {
                complete.set(true);
                learning.on("asked").execute(() -> {
                    model.set(AskedModel.byMeaning(asked, embeddings, kept));
                    LOG.info("{} passages got their vectors", missing.size());
                });
            }
        });
        Set<String> keys = passages.stream().map(Passage::key).collect(Collectors.toSet());
        Retriever retriever = new Retriever(articles, index.of(keys), embeddings, model::get, complete::get);
        return new KnowledgeBase(bundle, articles, text, retriever);
    }

    Retriever retriever() {
        return retriever;
    }

    ArticleText text() {
        return text;
    }

    Articles articles() {
        return articles;
    }

    /// @return whether every passage can now be found by its meaning; otherwise by its words alone
    private static boolean embedded(List<Passage> missing, PassageIndex index, Embeddings embeddings) {
        try {
            for (int from = 0; from < missing.size(); from += BATCH) {
                List<Passage> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
                index.addVectors(
                        batch,
                        embeddings.passages(batch.stream().map(Passage::text).toList()));
            }
            if (!missing.isEmpty()) {
                index.settle();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Articles can't be found by their meaning: {}", e.toString());
            return false;
        }
    }
}
