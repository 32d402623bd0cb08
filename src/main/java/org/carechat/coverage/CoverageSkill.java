package org.carechat.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.InvalidFacts;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Verifies coverage in the talk: asks the rules at every step, then the customer for the first fact that can
/// still change
/// the verdict, until there is one. The verdict is the rules'; where they can't be asked there is none.
final class CoverageSkill implements Skill {

    static final String FLOW = "coverage";

    private final CoverageRules rules;
    private final RuleBook vocabulary;
    private final Phrasebook phrasebook;
    private final CaseQuestions questions;
    private final Verdict verdict;

    CoverageSkill(CoverageRules rules, RuleBook vocabulary, Phrasebook phrasebook, Products products) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.phrasebook = phrasebook;
        this.questions = new CaseQuestions(phrasebook, products);
        this.verdict = new Verdict(phrasebook);
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.copyOf(CaseReader.FACTS.keySet());
    }

    @Override
    public boolean reconsiders(Conversation state, String slot) {
        return CaseReader.FACTS.containsKey(slot) && !state.findings(FLOW).isEmpty();
    }

    @Override
    public Step step(Scene scene) {
        List<Entry> unfolded = CaseQuestions.unfold(scene);
        if (!unfolded.isEmpty()) {
            return Step.again(unfolded.toArray(Entry[]::new));
        }
        if (!scene.state().knows(Slots.PRODUCT)) {
            return questions.ask("product", scene);
        }
        Map<String, Object> facts = CaseReader.read(scene.state());
        CaseFacts known;
        try {
            known = vocabulary.read(scene.today(), facts);
        } catch (InvalidFacts e) {
            return impossible(e);
        }
        return switch (rules.decide(scene.today(), known)) {
            case Unavailable ignored -> unavailable(scene, facts);
            case Decision decision
            when decision.ruling().outcome() == Outcome.NEEDS_FACTS ->
                questions.ask(decision.ruling().missing().getFirst(), scene);
            case Decision decision -> decided(scene, decision, facts);
        };
    }

    private Step decided(Scene scene, Decision decision, Map<String, Object> facts) {
        Map<String, Object> record = new LinkedHashMap<>(Verdict.data(decision));
        record.put("asOf", scene.today().toString());
        record.put("facts", facts);
        Finding finding = new Finding(FLOW, decision.id(), scene.turn().now(), record);
        return Step.done(verdict.reply(decision)).and(new Entry.Found(finding));
    }

    /// A fact that can't be, such as a date to come, is asked for again instead of being used.
    private Step impossible(InvalidFacts problems) {
        Step step = Step.again();
        for (var problem : problems.problems()) {
            step = step.and(new Entry.SlotDropped(CaseReader.slot(problem.fact())));
        }
        return step.after(Reply.keyed(Act.CLARIFY, "coverage.impossible"));
    }

    private Step unavailable(Scene scene, Map<String, Object> facts) {
        Finding open =
                new Finding("coverage-open", scene.ids().get(), scene.turn().now(), Map.of("facts", facts));
        return Step.done(Reply.keyed(Act.APOLOGY, "coverage.unavailable")
                        .offering(List.of(
                                new Offer(
                                        phrasebook.text("offer.person"), new Command.HandOver("coverage-unavailable")),
                                new Offer(phrasebook.text("offer.booking"), new Command.Start("booking")))))
                .and(new Entry.Found(open));
    }
}
