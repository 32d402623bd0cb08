package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides one case: tries every possibility that the facts leave open, gives a verdict where all agree, and
/// otherwise says what to ask. Confined to one thread.
final class Inquiry {

    /// No case needs as many questions as this; more would be a loop in the tables.
    private static final int MOST_STEPS = 20;

    private final RuleBook book;
    private final LocalDate asOf;
    private final Possibilities possibilities;
    private final Map<CaseFacts, Draft> drafted = new HashMap<>();

    Inquiry(RuleBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        this.possibilities = new Possibilities(asOf, book);
    }

    Ruling decide(CaseFacts facts) {
        List<Draft> drafts = drafts(facts);
        if (ask(facts).isEmpty()) {
            return Drafts.merge(drafts);
        }
        return Drafts.asking(drafts, book.questions().cut(missing(facts)));
    }

    /// @return what is drafted for each possibility; none where there are too many to try
    private List<Draft> drafts(CaseFacts facts) {
        return possibilities.of(facts).stream().map(this::draft).toList();
    }

    private Draft draft(CaseFacts exact) {
        return drafted.computeIfAbsent(
                exact, one -> new Draft(new Hearing(new Situation(asOf, one, book), book.tables()), book.policy()));
    }

    /// @return the facts to ask for next; none where there is a verdict
    private List<String> ask(CaseFacts facts) {
        List<Draft> drafts = drafts(facts);
        List<String> vague = Possibilities.vague(facts);
        if (drafts.isEmpty()) {
            return vague;
        }
        if (keys(drafts) > 1) {
            return telling(facts, vague);
        }
        List<String> asks = drafts.getFirst().asks();
        return asks.isEmpty() || vague.isEmpty() || ends(facts) == 1 ? asks : telling(facts, vague);
    }

    /// A vague date that will have to be asked for in the end is asked for at once: an exact one may save the
    /// rest.
    private long ends(CaseFacts facts) {
        return possibilities.of(facts).stream().map(this::end).distinct().count();
    }

    /// The vague dates that make the difference.
    private List<String> telling(CaseFacts facts, List<String> vague) {
        List<String> telling =
                vague.stream().filter(fact -> differs(facts, fact, vague)).toList();
        return telling.isEmpty() ? vague : telling;
    }

    private boolean differs(CaseFacts facts, String fact, List<String> vague) {
        CaseFacts others = facts;
        for (String other : vague) {
            others = other.equals(fact) ? others : atItsLast(others, other);
        }
        return ends(others) > 1;
    }

    /// Walks on with the answers that keep the case open, and notes what has to be asked on the way.
    private List<String> missing(CaseFacts facts) {
        Set<String> missing = new LinkedHashSet<>();
        CaseFacts known = facts;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> asks = ask(known);
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

    /// @return where a case of exact dates ends when everything that is asked for keeps it open
    private Draft.Key end(CaseFacts facts) {
        CaseFacts known = facts;
        for (int step = 0; step < MOST_STEPS; step++) {
            Draft draft = draft(known);
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

    private static long keys(List<Draft> drafts) {
        return drafts.stream().map(Draft::key).distinct().count();
    }

    private static CaseFacts atItsLast(CaseFacts facts, String fact) {
        return facts.with(fact, Possibilities.range(facts, fact).last().toString());
    }
}
