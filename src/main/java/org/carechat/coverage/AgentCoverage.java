package org.carechat.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;

/// Verifies coverage for an agent: with what the conversation knows, and what the agent fills in or corrects.
/// Nothing is said to the customer. Thread-safe.
public final class AgentCoverage {

    /// A fact that an agent may fill in.
    ///
    /// @param slot where the conversation keeps it
    /// @param kind `one`, `several`, `day`, `flag` or `text`
    /// @param values that it may have; none where it isn't chosen
    public record Field(String name, String slot, String kind, List<String> values) {}

    /// How it ended.
    public sealed interface Verdict {
        /// @param entries what is to be journalled: the agent's facts, and the decision
        /// @param decision as cards hold it
        /// @param words what the customer would be told
        record Decided(List<Entry> entries, Map<String, Object> decision, String words) implements Verdict {}

        /// @param missing the facts without which nothing can be decided
        record Open(List<Entry> entries, List<String> missing) implements Verdict {}

        /// @param fact that can't be as it was given
        record Wrong(String fact, String code) implements Verdict {}

        record NoAnswer() implements Verdict {}
    }

    private final CoverageRules rules;
    private final KnownFacts known;
    private final Vetting vetting;
    private final VerdictWords words;

    AgentCoverage(CoverageRules rules, KnownFacts known, Vetting vetting, VerdictWords words) {
        this.rules = rules;
        this.known = known;
        this.vetting = vetting;
        this.words = words;
    }

    static AgentCoverage of(
            CoverageRules rules, RuleBook book, Questionnaire questions, Phrasebook phrasebook, Gate gate) {
        Readings readings = new Readings(book, phrasebook);
        VerdictWords words = new VerdictWords(phrasebook, readings);
        return new AgentCoverage(
                rules, new KnownFacts(book, questions), new Vetting(gate, book, readings, words), words);
    }

    /// @return in the order in which they are asked
    public static List<Field> fields() {
        return KnownFacts.facts().entrySet().stream()
                .flatMap(fact -> field(fact.getKey(), fact.getValue()).stream())
                .toList();
    }

    private static Optional<Field> field(String fact, String slot) {
        return Optional.ofNullable(Vocabulary.kind(fact)).map(kind -> switch (kind) {
            case Vocabulary.Kind.OneOf(List<String> values) -> new Field(fact, slot, "one", values);
            case Vocabulary.Kind.SomeOf(List<String> values) -> new Field(fact, slot, "several", values);
            case Vocabulary.Kind.Flag ignored -> new Field(fact, slot, "flag", List.of("true", "false"));
            case Vocabulary.Kind.Day ignored -> new Field(fact, slot, "day", List.of());
            case Vocabulary.Kind.Amount ignored -> new Field(fact, slot, "text", List.of());
            case Vocabulary.Kind.Text ignored -> new Field(fact, slot, "text", List.of());
        });
    }

    /// @return the facts that are known, as the rules would get them
    public Map<String, String> known(Conversation state, LocalDate today, ZoneId zone) {
        KnownFacts.Known facts = known.of(state, today, zone);
        return facts.said().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().value(), (a, b) -> b));
    }

    /// @param given facts of the rules API with their values, several joined by commas; an empty one is forgotten
    public Verdict verify(Conversation state, Map<String, String> given, Instant now, ZoneId zone) {
        List<Entry> entries = new ArrayList<>();
        given.forEach((fact, value) -> entries.add(entry(KnownFacts.slot(fact), value, now)));
        Conversation filled = state.with(entries);
        LocalDate today = now.atZone(zone).toLocalDate();
        KnownFacts.Known facts = known.of(filled, today, zone);
        if (!facts.wrong().isEmpty()) {
            FactProblem wrong = facts.wrong().getFirst();
            return new Verdict.Wrong(wrong.fact(), wrong.code());
        }
        if (!(rules.decide(today, facts.facts()) instanceof Decision decision)) {
            return new Verdict.NoAnswer();
        }
        if (decision.ruling().outcome() == Outcome.NEEDS_FACTS) {
            return new Verdict.Open(entries, decision.ruling().missing());
        }
        return decided(decision, new CaseRecord(decision, today, facts.facts(), facts.said()), entries, now);
    }

    private Verdict decided(Decision decision, CaseRecord found, List<Entry> entries, Instant now) {
        Decision traced = vetting.traced(decision);
        if (traced == null) {
            return new Verdict.NoAnswer();
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry.Found(new Finding(
                CoverageSkill.FLOW, traced.id(), now, found.with(traced).data())));
        String said = words.verdict(traced, vetting.evidence(traced.ruling())).text();
        return new Verdict.Decided(all, DecisionJson.stored(traced), said == null ? "" : said);
    }

    private static Entry entry(String slot, String value, Instant now) {
        return value.isBlank()
                ? new Entry.SlotDropped(slot)
                : new Entry.SlotFilled(new Slot(slot, value.strip(), "", Source.AGENT, 0, now));
    }
}
