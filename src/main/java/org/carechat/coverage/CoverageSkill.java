package org.carechat.coverage;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Finds out whether a repair is free: asks only what the rules say is missing, four questions at most, and says
/// what they decide. Without a proper decision nothing is claimed: the case is left with the desk. Thread-safe.
final class CoverageSkill implements Skill {

    static final String FLOW = "coverage";
    /// So often the rules are asked within one step, where facts can't be asked of the customer.
    private static final int MOST_DECISIONS = 8;

    private final CoverageRules rules;
    private final RuleBook book;
    private final Questionnaire questions;
    private final Vetting vetting;
    private final VerdictWords words;
    private final KnownFacts known;

    CoverageSkill(CoverageRules rules, RuleBook book, Questionnaire questions, Vetting vetting, VerdictWords words) {
        this.rules = rules;
        this.book = book;
        this.questions = questions;
        this.vetting = vetting;
        this.words = words;
        this.known = new KnownFacts(book, questions);
    }

    static CoverageSkill of(
            CoverageRules rules, RuleBook book, Questionnaire questions, Phrasebook phrasebook, Gate gate) {
        Readings readings = new Readings(book, phrasebook);
        VerdictWords words = new VerdictWords(phrasebook, readings);
        return new CoverageSkill(rules, book, questions, new Vetting(gate, book, readings, words), words);
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return known.slotNames();
    }

    @Override
    public boolean reconsiders(Conversation state, String slot) {
        return slots().contains(slot) && !state.findings(FLOW).isEmpty();
    }

    @Override
    public Step step(Scene scene) {
        KnownFacts.Known said =
                known.of(scene.state(), scene.today(), scene.turn().zone());
        for (FactProblem problem : said.wrong()) {
            if (Vocabulary.isDay(problem.fact()) && questions.canAsk(problem.fact())) {
                return interview(scene).askAgain(problem.fact(), VerdictWords.oddDay(problem));
            }
        }
        return decide(scene, said);
    }

    private Step decide(Scene scene, KnownFacts.Known said) {
        Interview interview = interview(scene);
        CaseFacts facts = said.facts();
        for (int i = 0; i < MOST_DECISIONS; i++) {
            if (!(rules.decide(scene.today(), facts) instanceof Decision decision)) {
                return unavailable(scene);
            }
            List<String> missing = decision.ruling().missing();
            if (decision.ruling().outcome() != Outcome.NEEDS_FACTS) {
                return say(scene, new CaseRecord(decision, scene.today(), facts, said.said()));
            }
            if (!interview.canGoOn(missing)) {
                facts = unknown(facts, missing);
            } else if (interview.canAsk(facts, missing)) {
                Step step = interview.ask(facts, missing, book.hasFlue(facts));
                return interview.hasBegun() ? step : words.warned(step, decision.ruling());
            } else {
                facts = unknown(facts, missing.subList(0, 1));
            }
        }
        return unavailable(scene);
    }

    private static CaseFacts unknown(CaseFacts facts, List<String> missing) {
        CaseFacts rest = facts;
        for (String fact : missing) {
            rest = rest.with(fact, Vocabulary.UNKNOWN);
        }
        return rest;
    }

    /// What can't be traced isn't said, and a verdict without a ground that can be said is none. An id that another
    /// case has already had is a mistake behind the rules' door.
    private Step say(Scene scene, CaseRecord found) {
        Decision traced = vetting.traced(found.decision());
        boolean stale = scene.state().findings(FLOW).stream()
                .anyMatch(other -> other.id().equals(found.decision().id())
                        && !found.facts().wire().equals(other.data().get("facts")));
        if (traced == null || stale) {
            return unavailable(scene);
        }
        Map<String, Object> data = found.with(traced).data();
        Finding finding = new Finding(FLOW, traced.id(), scene.turn().now(), data);
        return Step.done(words.verdict(traced, vetting.evidence(traced.ruling())))
                .and(new Entry.Found(finding));
    }

    /// Registers the case with the desk, unless it is there already.
    private Step unavailable(Scene scene) {
        Step step = Step.done(words.unavailable());
        if (scene.turn().mode() != Mode.BOT) {
            return step;
        }
        Slot message = new Slot(
                Slots.MESSAGE,
                words.message(),
                "",
                Source.SYSTEM,
                0,
                scene.turn().now());
        return step.and(new Entry.SlotFilled(message))
                .andThen(new Command.Start("handoff", Map.of("action", Slots.MESSAGE)));
    }

    private Interview interview(Scene scene) {
        return new Interview(scene, questions, book.questions().most());
    }
}
