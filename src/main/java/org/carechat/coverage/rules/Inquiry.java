package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides one case: tries every possibility that the facts leave open, gives a verdict where all agree, and otherwise
/// says what to ask. Confined to one thread.
final class Inquiry {

    /// No case needs as many questions as this; more would be a loop in the tables.
    private static final int MOST_STEPS = 20;

    private final RuleBook book;
    private final LocalDate asOf;
    private final Possibilities possibilities;

    Inquiry(RuleBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        this.possibilities = new Possibilities(asOf, book);
    }

    Ruling decide(CaseFacts facts) {
        List<Draft> drafts = drafts(facts);
        List<String> asked = ask(facts, drafts);
        if (asked.isEmpty()) {
            return Draft.merge(drafts);
        }
        return Draft.asking(drafts, book.questions().cut(missing(facts)));
    }

    /// @return what is drafted for each possibility; none where there are too many to try
    private List<Draft> drafts(CaseFacts facts) {
        return possibilities.of(facts).stream()
                .map(one -> Draft.of(new Hearing(new Situation(asOf, one, book), book.tables()), book.policy()))
                .toList();
    }

    /// @return the facts to ask for next; none where there is a verdict
    private List<String> ask(CaseFacts facts, List<Draft> drafts) {
        List<String> vague = Possibilities.vague(facts);
        if (drafts.isEmpty()) {
            return vague;
        }
        Set<Draft.Key> keys = new LinkedHashSet<>();
        drafts.forEach(draft -> keys.add(draft.key()));
        if (keys.size() == 1) {
            return drafts.getFirst().asks();
        }
        return telling(facts, vague);
    }

    /// The vague dates that make the difference, where the answers to everything else leave one.
    private List<String> telling(CaseFacts facts, List<String> vague) {
        Set<String> telling = new LinkedHashSet<>();
        for (String fact : vague) {
            if (differs(facts, fact, vague)) {
                telling.add(fact);
            }
        }
        return telling.isEmpty() ? vague : List.copyOf(telling);
    }

    private boolean differs(CaseFacts facts, String fact, List<String> vague) {
        CaseFacts others = facts;
        for (String other : vague) {
            others = other.equals(fact) ? others : atItsLast(others, other);
        }
        return drafts(others).stream().map(Draft::key).distinct().count() > 1;
    }

    /// Walks on with the answers that keep the case open, and notes what has to be asked on the way.
    private List<String> missing(CaseFacts facts) {
        Set<String> missing = new LinkedHashSet<>();
        CaseFacts known = facts;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> asks = next(known);
            if (asks.isEmpty()) {
                break;
            }
            missing.addAll(asks);
            for (String fact : asks) {
                known = answered(known, fact);
            }
        }
        return new ArrayList<>(missing);
    }

    /// A vague date that will have to be asked for in the end is asked for at once: an exact one may save the rest.
    private List<String> next(CaseFacts facts) {
        List<Draft> drafts = drafts(facts);
        List<String> asks = ask(facts, drafts);
        if (asks.isEmpty() || drafts.size() < 2) {
            return asks;
        }
        List<String> vague = Possibilities.vague(facts);
        boolean differ = possibilities.of(facts).stream().map(this::end).distinct().count() > 1;
        return differ ? telling(facts, vague, asks) : asks;
    }

    private List<String> telling(CaseFacts facts, List<String> vague, List<String> asks) {
        List<String> telling = telling(facts, vague);
        return telling.isEmpty() ? asks : telling;
    }

    /// @return where a case of exact dates ends when everything that is asked for keeps it open
    private Draft.Key end(CaseFacts facts) {
        CaseFacts known = facts;
        for (int step = 0; step < MOST_STEPS; step++) {
            Draft draft = drafts(known).getFirst();
            if (draft.asks().isEmpty()) {
                return draft.key();
            }
            for (String fact : draft.asks()) {
                known = answered(known, fact);
            }
        }
        throw new IllegalStateException("the tables ask for ever: " + facts);
    }

    private CaseFacts answered(CaseFacts facts, String fact) {
        return facts.has(fact) ? atItsLast(facts, fact) : book.questions().assume(facts, fact, asOf);
    }

    private static CaseFacts atItsLast(CaseFacts facts, String fact) {
        return facts.with(fact, Possibilities.range(facts, fact).last().toString());
    }
}
