package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a case ends once everything that is asked for is answered in one way. Confined to one thread.
final class Endings {

    /// No case needs as many questions as this; more would be a loop in the tables.
    static final int MOST_STEPS = 20;

    /// How questions are answered on the way.
    enum Manner {
        /// With what keeps the case open longest.
        OPEN,
        /// Nothing can be said.
        UNKNOWN
    }

    private final RuleBook book;
    private final LocalDate asOf;
    private final Possibilities possibilities;
    private final Map<CaseFacts, Draft> drafted = new HashMap<>();

    Endings(RuleBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        this.possibilities = new Possibilities(asOf, book);
    }

    /// @return what is drafted for each possibility; none where there are too many to try
    List<Draft> drafts(CaseFacts facts) {
        return possibilities.of(facts).stream().map(this::draft).toList();
    }

    /// @return the different ends of the possibilities
    Set<Draft.Key> of(CaseFacts facts, Manner manner) {
        return possibilities.of(facts).stream().map(exact -> end(exact, manner)).collect(Collectors.toSet());
    }

    /// @param exact a case without vague dates
    /// @return what is asked for next; none at an end
    List<String> asks(CaseFacts exact) {
        return draft(exact).asks();
    }

    /// @param exact a case without vague dates
    Draft.Key key(CaseFacts exact) {
        return draft(exact).key();
    }

    /// @return the possibilities themselves
    List<CaseFacts> possible(CaseFacts facts) {
        return possibilities.of(facts);
    }

    /// @return whether the days of a vague date end differently, beside some days of the other dates
    boolean tells(CaseFacts facts, String vague) {
        String days = String.valueOf(facts.find(vague));
        return possibilities.of(atItsLast(facts, vague)).stream()
                .anyMatch(one -> of(one.with(vague, days), Manner.OPEN).size() > 1);
    }

    /// @return the facts that are asked for on the way, with their answers
    Set<String> asked(CaseFacts facts) {
        Set<String> asked = new LinkedHashSet<>();
        CaseFacts known = possibilities.of(facts).getFirst();
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> asks = draft(known).asks();
            asked.addAll(asks);
            known = answered(known, asks, Manner.OPEN);
        }
        return asked;
    }

    CaseFacts answered(CaseFacts facts, List<String> asks, Manner manner) {
        CaseFacts known = facts;
        for (String fact : asks) {
            known = answered(known, fact, manner);
        }
        return known;
    }

    private CaseFacts answered(CaseFacts facts, String fact, Manner manner) {
        if (facts.has(fact)) {
            return atItsLast(facts, fact);
        }
        return switch (manner) {
            case OPEN -> book.questions().assume(facts, fact, asOf);
            case UNKNOWN -> facts.with(fact, Vocabulary.UNKNOWN);
        };
    }

    private Draft draft(CaseFacts exact) {
        return drafted.computeIfAbsent(
                exact, one -> new Draft(new Hearing(new Situation(asOf, one, book), book.tables()), book.policy()));
    }

    private Draft.Key end(CaseFacts exact, Manner manner) {
        CaseFacts known = exact;
        for (int step = 0; step < MOST_STEPS; step++) {
            Draft draft = draft(known);
            if (draft.asks().isEmpty()) {
                return draft.key();
            }
            known = answered(known, draft.asks(), manner);
        }
        throw new IllegalStateException("the tables ask for ever: " + exact);
    }

    static CaseFacts atItsLast(CaseFacts facts, String fact) {
        return facts.with(fact, Possibilities.range(facts, fact).last().toString());
    }
}
