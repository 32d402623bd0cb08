package org.carechat.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
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

    private final Articles articles;
    private final ArticleText text;
    private final ContactCheck contactCheck;
    private final Retriever retriever;

    private KnowledgeBase(Articles articles, ArticleText text, ContactCheck check, Retriever retriever) {
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
        Articles articles = Articles.of(bundle);
        Facts facts = Facts.of(bundle);
        Contacts contacts = Contacts.of(bundle);
        ArticleText text = new ArticleText(facts, contacts, Conflicts.of(bundle));
        List<Passage> passages = articles.all().stream()
                .flatMap(article -> Passage.of(article, text).stream())
                .toList();
        List<Passage> missing = index.update(passages);
        AtomicBoolean complete = new AtomicBoolean(missing.isEmpty() && embeddings.ready());
        executor.execute(() -> {
            embed(missing, index, embeddings);
            complete.set(true);
        });
        return new KnowledgeBase(
                articles,
                text,
                new ContactCheck(contacts),
                new Retriever(articles, index, embeddings, new AskedModel(articles.all()), complete::get));
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
        return articles.all();
    }

    private static void embed(List<Passage> missing, PassageIndex index, Embeddings embeddings) {
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<Passage> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            index.addVectors(
                    batch, embeddings.passages(batch.stream().map(Passage::text).toList()));
        }
        LOG.info("{} passages got their vectors", missing.size());
    }
}
