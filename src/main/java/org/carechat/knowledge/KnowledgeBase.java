package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Embeddings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles of one bundle, checked and indexed. Answers by keyword as soon as it is made, and by meaning as
/// well
/// once
/// the missing vectors have been worked out in the background. Thread-safe.
final class KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);
    private static final int BATCH = 32;

    private final Map<String, Article> articles;
    private final ArticleText text;
    private final ContactCheck contactCheck;
    private final Retriever retriever;

    private KnowledgeBase(Map<String, Article> articles, ArticleText text, ContactCheck check, Retriever retriever) {
        this.articles = articles;
        this.text = text;
        this.contactCheck = check;
        this.retriever = retriever;
    }

    /// Answers at once; the vectors that are missing come in the background.
    ///
    /// @throws BundleException with everything that is wrong in the articles
    static KnowledgeBase load(Bundle bundle, PassageIndex index, Embeddings embeddings) {
        return load(
                bundle,
                index,
                embeddings,
                work -> Thread.ofVirtual().name("vectors").start(work));
    }

    /// Answers only when all vectors are there.
    static KnowledgeBase loadNow(Bundle bundle, PassageIndex index, Embeddings embeddings) {
        return load(bundle, index, embeddings, Runnable::run);
    }

    private static KnowledgeBase load(Bundle bundle, PassageIndex index, Embeddings embeddings, Executor executor) {
        Map<String, Article> articles = ArticleReader.read(bundle);
        Facts facts = Facts.of(bundle);
        Contacts contacts = Contacts.of(bundle);
        List<Problem> problems =
                new ArticleLint(facts, contacts, Products.of(bundle), conflicts(bundle)).check(bundle, articles);
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
        List<Passage> passages = articles.values().stream()
                .flatMap(article -> Passage.of(article).stream())
                .toList();
        List<Passage> missing = index.update(passages);
        AtomicBoolean complete = new AtomicBoolean(missing.isEmpty() && embeddings.ready());
        executor.execute(() -> {
            embed(missing, index, embeddings);
            complete.set(true);
        });
        return new KnowledgeBase(
                articles,
                new ArticleText(facts, contacts),
                new ContactCheck(contacts),
                new Retriever(articles, index, embeddings, new AskedModel(articles.values()), complete::get));
    }

    Retriever retriever() {
        return retriever;
    }

    ArticleText text() {
        return text;
    }

    ContactCheck contactCheck() {
        return contactCheck;
    }

    Collection<Article> articles() {
        return articles.values();
    }

    private static void embed(List<Passage> missing, PassageIndex index, Embeddings embeddings) {
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<Passage> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            index.addVectors(
                    batch, embeddings.passages(batch.stream().map(Passage::text).toList()));
        }
        LOG.info("{} passages got their vectors", missing.size());
    }

    private static Set<String> conflicts(Bundle bundle) {
        List<String> ids = new ArrayList<>();
        for (YamlNode conflict : bundle.yaml("knowledge-base/conflicts.yaml").items()) {
            ids.add(conflict.get("id").text());
        }
        return new HashSet<>(ids);
    }
}
