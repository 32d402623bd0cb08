package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Citation;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/// Words an answer: first what sets a wrong premise right, then what the figures rest on and which version it is,
/// then the article; with its citation and what can be done next. Immutable.
final class Answers {

    private final ArticleText texts;
    private final Phrasebook phrasebook;

    Answers(ArticleText texts, Phrasebook phrasebook) {
        this.texts = texts;
        this.phrasebook = phrasebook;
    }

    /// An answer before it is worded.
    ///
    /// @param text the article's own words
    /// @param correction what sets a wrong premise right; none where there is none
    /// @param remarks what the figures rest on, and which version it is
    record Prepared(
            Article article, String text, List<String> correction, List<String> remarks, List<String> evidence) {

        /// @return what is said before the article, whoever words it
        String preface() {
            List<String> all = new ArrayList<>(correction);
            all.addAll(remarks);
            return String.join("\n\n", all);
        }
    }

    /// @param premise what the question took for granted; null where it didn't
    Prepared prepare(DatedArticle dated, Premises.@Nullable Premise premise) {
        Article article = dated.article();
        ArticleText.Rendered body = texts.render(article.body());
        List<String> evidence = new ArrayList<>(body.evidence());
        List<String> correction = new ArrayList<>();
        if (premise != null) {
            ArticleText.Rendered correct = texts.render(premise.correct());
            evidence.addAll(correct.evidence());
            correction.add(correct.text());
        }
        return new Prepared(article, body.text(), correction, remarks(dated, body, evidence), evidence);
    }

    /// @param words the article's own, or others that say the same
    Reply of(Prepared prepared, String words) {
        Article article = prepared.article();
        return Reply.written(Act.ANSWER, String.join("\n\n", paragraphs(prepared, words)))
                .citing(List.of(citation(article)))
                .proving(prepared.evidence())
                .offering(next(article));
    }

    static Citation citation(Article article) {
        return new Citation(article.id(), article.title(), article.section(), article.source());
    }

    /// Remarks come in front, unless the first paragraph says what to do at once.
    private static List<String> paragraphs(Prepared prepared, String words) {
        List<String> paragraphs = new ArrayList<>(prepared.correction());
        int end = words.indexOf("\n\n");
        if (prepared.article().safetyFirst() && end > 0) {
            paragraphs.add(words.substring(0, end));
            paragraphs.addAll(prepared.remarks());
            paragraphs.add(words.substring(end + 2));
        } else {
            paragraphs.addAll(prepared.remarks());
            paragraphs.add(words);
        }
        return paragraphs;
    }

    /// That the brand hasn't confirmed it, and which of several versions is quoted.
    private List<String> remarks(DatedArticle dated, ArticleText.Rendered body, List<String> evidence) {
        List<String> remarks = new ArrayList<>();
        if (!body.verified()) {
            remarks.add(phrasebook.text("knowledge.unverified"));
        }
        if (dated.day() != null) {
            String key = dated.purchase() ? "knowledge.version.purchase" : "knowledge.version.today";
            String from = dated.article().validFrom().toString();
            String day = dated.day().toString();
            remarks.add(phrasebook.render(key, Map.of("from", from, "day", day), 0));
            evidence.add(from);
            evidence.add(day);
        }
        return remarks;
    }

    private List<Offer> next(Article article) {
        return article.next().stream()
                .map(flow -> flow.equals("handoff")
                        ? new Offer(phrasebook.text("offer.person"), new Command.HandOver("asked"))
                        : new Offer(phrasebook.text("offer." + flow(flow)), new Command.Start(flow(flow))))
                .toList();
    }

    private static String flow(String next) {
        return next.equals("book") ? "booking" : next;
    }
}
