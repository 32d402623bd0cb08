package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import org.carechat.conversation.Citation;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;

/// What the articles say to a question, for a person who answers it themselves. Immutable; thread-safe.
public final class Hints {

    private final KnowledgeBase knowledge;
    private final Answers answers;

    Hints(KnowledgeBase knowledge, Phrasebook phrasebook) {
        this.knowledge = knowledge;
        answers = new Answers(knowledge.text(), phrasebook);
    }

    /// @param citation the article that it is from
    public record Hint(String text, Citation citation) {}

    /// @param product of the customer's; null where it isn't known
    /// @return the article's own words with what they rest on; empty where no one article answers it for certain
    public Optional<Hint> of(String question, @Nullable String product, LocalDate today) {
        if (!(knowledge.lookup(question, product, today).found() instanceof Lookup.Found.One one) || !one.certain()) {
            return Optional.empty();
        }
        Article article = one.article();
        DatedArticle dated = DatedArticle.of(article, knowledge.articles().versions(article.id()), null, today);
        Answers.Prepared prepared = answers.prepare(dated, one.premise());
        String text = (prepared.preface() + "\n\n" + prepared.text()).strip();
        return Optional.of(new Hint(text, Answers.citation(prepared.article())));
    }
}
