package org.carechat.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Said;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Step;

/// Answers a question from the articles, with the citation; sets a wrong premise right first; asks which is meant
/// where several fit equally well; and says honestly when none fits, which is noted as a gap. Ends in one step.
final class AnswerSkill implements Skill {

    /// The kind of finding that notes a question without an answer.
    static final String GAP = "gap";

    private static final String DECLINED = "knowledge.declined";
    private static final String PURCHASE = "purchaseDate";
    private static final String PRODUCT = "product";

    private final KnowledgeBase knowledge;
    private final Phrasebook phrasebook;
    private final Drafting drafting;
    private final Answers answers;

    AnswerSkill(KnowledgeBase knowledge, Phrasebook phrasebook, Drafting drafting) {
        this.knowledge = knowledge;
        this.phrasebook = phrasebook;
        this.drafting = drafting;
        answers = new Answers(knowledge.text(), phrasebook);
    }

    @Override
    public String flow() {
        return "answer";
    }

    @Override
    public Step step(Scene scene) {
        String question = Optional.ofNullable(scene.frame().note("question"))
                .orElse(scene.turn().words());
        Lookup lookup = knowledge.lookup(question, scene.state().value(PRODUCT).orElse(null), scene.today());
        return switch (lookup.found()) {
            case Lookup.Found.Number number -> Step.done(number(number.standing()));
            case Lookup.Found.One one -> answered(scene, question, one).and(new Entry.Flagged(Flags.ASKED, question));
            case Lookup.Found.Several several -> Step.done(which(several.articles()));
            case Lookup.Found.Nothing nothing -> declined(scene, question, nothing.instead());
        };
    }

    private Step answered(Scene scene, String question, Lookup.Found.One one) {
        Answers.Prepared prepared = answers.prepare(dated(scene, one.article()), one.premise());
        Drafting.Source source = new Drafting.Source(prepared.article(), prepared.text(), prepared.preface());
        return switch (drafting.draft(scene, question, source)) {
            case Draft.Written draft -> Step.done(answers.of(prepared, draft.text()));
            case Draft.NoAnswer ignored when !one.certain() -> declined(scene, question, Lookup.Instead.NOTHING);
            case Draft.NoAnswer ignored -> Step.done(answers.of(prepared, prepared.text()));
            case Draft.AsItIs ignored -> Step.done(answers.of(prepared, prepared.text()));
        };
    }

    private DatedArticle dated(Scene scene, Article article) {
        return DatedArticle.of(
                article,
                knowledge.articles().versions(article.id()),
                scene.state().value(PURCHASE).orElse(null),
                scene.today());
    }

    /// Where none of them is meant, a person is one tap away: a choice without a way out would be asked in circles.
    private Reply which(List<Article> articles) {
        return Reply.keyed(Act.CLARIFY, "knowledge.which")
                .offering(titles(articles))
                .offering(List.of(new Offer(phrasebook.text("knowledge.none"), new Command.HandOver("no-answer"))));
    }

    /// What is known of the topic is said, and what of it can be answered offered.
    private Step declined(Scene scene, String question, Lookup.Instead instead) {
        Finding gap = new Finding(GAP, scene.ids().get(), scene.turn().now(), Map.of("question", question));
        Reply reply = instead.says() != null
                ? Reply.written(Act.DECLINE, instead.says())
                : Reply.keyed(Act.DECLINE, instead.articles().isEmpty() ? DECLINED : DECLINED + ".near");
        return Step.done(reply.offering(titles(instead.articles()))
                        .offering(List.of(
                                new Offer(phrasebook.text("offer.person"), new Command.HandOver("no-answer")),
                                new Offer(phrasebook.text("offer.booking"), new Command.Start("booking")))))
                .and(new Entry.Found(gap));
    }

    private static List<Offer> titles(List<Article> articles) {
        return articles.stream()
                .map(Article::title)
                .map(title -> new Offer(title, new Command.Ask(title, Said.NOWHERE)))
                .toList();
    }

    private Reply number(ContactCheck.Standing standing) {
        String key = "knowledge.number." + standing.name().toLowerCase(Locale.ROOT);
        return Reply.keyed(Act.ANSWER, key)
                .citing(List.of(
                        new Citation("contacts", phrasebook.text("knowledge.number.title"), null, "contacts.yaml")))
                .offering(List.of(
                        new Offer(phrasebook.text("offer.booking"), new Command.Start("booking")),
                        new Offer(phrasebook.text("offer.person"), new Command.HandOver("asked"))));
    }
}
