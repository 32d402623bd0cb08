package org.carechat.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Step;

/// Answers a question from the articles, with the citation; asks which is meant where two fit equally well; and
/// says
/// honestly when none fits, which is noted as a gap. Ends in one step.
final class AnswerSkill implements Skill {

    /// From here on an article is so near that nobody else's word that it doesn't answer counts.
    private static final double CERTAIN = 0.76;

    private final KnowledgeBase knowledge;
    private final QuestionProduct products;
    private final Phrasebook phrasebook;
    private final Drafting drafting;

    AnswerSkill(KnowledgeBase knowledge, Products products, Phrasebook phrasebook, Drafting drafting) {
        this.knowledge = knowledge;
        this.products = new QuestionProduct(products);
        this.phrasebook = phrasebook;
        this.drafting = drafting;
    }

    @Override
    public String flow() {
        return "answer";
    }

    @Override
    public Step step(Scene scene) {
        String question = Optional.ofNullable(scene.frame().note("question"))
                .orElse(scene.turn().words());
        Optional<ContactCheck.Standing> standing = knowledge.contactCheck().standing(question);
        if (standing.isPresent()) {
            return Step.done(number(standing.get()));
        }
        String product = products.of(question).orElse(null);
        return switch (knowledge.retriever().find(question, product, scene.today())) {
            case Retriever.Found.One one -> answered(scene, question, one.hit());
            case Retriever.Found.Several several -> Step.done(which(several.hits()));
            case Retriever.Found.Nothing ignored -> declined(scene, question);
        };
    }

    private Step answered(Scene scene, String question, Hit hit) {
        Article article = hit.article();
        ArticleText.Rendered rendered = knowledge.text().render(article.body());
        String remark = rendered.verified() ? "" : phrasebook.text("knowledge.unverified");
        Drafting.Source source = new Drafting.Source(article, rendered.text(), remark);
        return switch (drafting.draft(scene, question, source)) {
            case Draft.Written draft -> Step.done(answer(article, rendered, draft.text()));
            case Draft.NoAnswer ignored when hit.meaning() > 0 && hit.score() < CERTAIN -> declined(scene, question);
            case Draft.NoAnswer ignored -> Step.done(answer(article, rendered, rendered.text()));
            case Draft.AsItIs ignored -> Step.done(answer(article, rendered, rendered.text()));
        };
    }

    private Reply answer(Article article, ArticleText.Rendered rendered, String words) {
        String text = rendered.verified() ? words : qualified(words, article.safetyFirst());
        return Reply.written(Act.ANSWER, text)
                .citing(List.of(new Citation(article.id(), article.title(), article.section(), article.source())))
                .proving(rendered.evidence())
                .offering(next(article));
    }

    /// Says that the brand hasn't confirmed it: in front, unless the first paragraph says what to do at once.
    private String qualified(String text, boolean safetyFirst) {
        String remark = phrasebook.text("knowledge.unverified");
        int end = text.indexOf("\n\n");
        return safetyFirst && end > 0
                ? text.substring(0, end) + "\n\n" + remark + text.substring(end)
                : remark + "\n\n" + text;
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

    private Reply which(List<Hit> hits) {
        List<Offer> offers = hits.stream()
                .map(hit -> hit.article().title())
                .map(title -> new Offer(title, new Command.Ask(title, org.carechat.dialogue.Said.NOWHERE)))
                .toList();
        return Reply.keyed(Act.CLARIFY, "knowledge.which").offering(offers);
    }

    private Step declined(Scene scene, String question) {
        Finding gap = new Finding("gap", scene.ids().get(), scene.turn().now(), Map.of("question", question));
        Reply reply = Reply.keyed(Act.DECLINE, "knowledge.declined")
                .offering(List.of(
                        new Offer(phrasebook.text("offer.person"), new Command.HandOver("no-answer")),
                        new Offer(phrasebook.text("offer.booking"), new Command.Start("booking"))));
        return Step.done(reply).and(new Entry.Found(gap));
    }

    private Reply number(ContactCheck.Standing standing) {
        String key = "knowledge.number." + standing.name().toLowerCase(java.util.Locale.ROOT);
        return Reply.keyed(Act.ANSWER, key)
                .citing(List.of(
                        new Citation("contacts", phrasebook.text("knowledge.number.title"), null, "contacts.yaml")))
                .offering(List.of(
                        new Offer(phrasebook.text("offer.booking"), new Command.Start("booking")),
                        new Offer(phrasebook.text("offer.person"), new Command.HandOver("asked"))));
    }
}
