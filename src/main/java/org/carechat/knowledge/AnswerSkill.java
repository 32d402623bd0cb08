package org.carechat.knowledge;

import java.util.ArrayList;
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
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// Answers a question from the articles, with the citation; asks which is meant where two fit equally well; and says
/// honestly when none fits, which is noted as a gap. Ends in one step.
final class AnswerSkill implements Skill {

    /// Two articles whose scores lie closer than this are told apart by the customer.
    private static final double TOO_CLOSE = 0.008;

    private final KnowledgeBase knowledge;
    private final QuestionProduct products;
    private final Phrasebook phrasebook;

    AnswerSkill(KnowledgeBase knowledge, Products products, Phrasebook phrasebook) {
        this.knowledge = knowledge;
        this.products = new QuestionProduct(products);
        this.phrasebook = phrasebook;
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
        String known = scene.state().value(Slots.PRODUCT).orElse(null);
        List<Hit> hits = knowledge.retriever().find(question, product, scene.today()).stream()
                .filter(Hit::answers)
                .toList();
        if (hits.isEmpty()) {
            return declined(scene, question);
        }
        Hit best = preferKnown(hits, known);
        if (hits.size() > 1 && best == hits.getFirst() && tooClose(hits.get(0), hits.get(1))) {
            return Step.done(which(hits));
        }
        return Step.done(answer(best.article()));
    }

    /// Among equally good articles the one about the appliance that is being talked about is meant.
    private static Hit preferKnown(List<Hit> hits, @Nullable String known) {
        Hit best = hits.getFirst();
        return hits.stream()
                .filter(hit -> best.score() - hit.score() < TOO_CLOSE)
                .filter(hit -> known != null && hit.article().products().contains(known))
                .findFirst()
                .orElse(best);
    }

    private static boolean tooClose(Hit first, Hit second) {
        return first.score() - second.score() < TOO_CLOSE && first.overlap() < 0.9;
    }

    private Reply answer(Article article) {
        ArticleText.Rendered rendered = knowledge.text().render(article.body());
        String text = rendered.verified()
                ? rendered.text()
                : phrasebook.text("knowledge.unverified") + "\n\n" + rendered.text();
        List<String> evidence = new ArrayList<>(rendered.evidence());
        evidence.add(ArticleText.REFERENCE.matcher(article.body()).replaceAll(""));
        return Reply.written(Act.ANSWER, text)
                .citing(List.of(new Citation(article.id(), article.title(), article.section(), article.source())))
                .proving(evidence)
                .offering(next(article));
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
                .limit(3)
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
