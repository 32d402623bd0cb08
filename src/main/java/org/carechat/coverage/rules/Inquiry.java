package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides one case: tries every possibility that the facts leave open, gives a verdict where all agree, and
/// otherwise says what to ask. Confined to one thread.
final class Inquiry {

    private final RuleBook book;
    private final Endings endings;
    private final Relevance relevance;

    Inquiry(RuleBook book, LocalDate asOf) {
        this.book = book;
        this.endings = new Endings(book, asOf);
        this.relevance = new Relevance(book, asOf, endings);
    }

    Ruling decide(CaseFacts facts) {
        List<Draft> drafts = endings.drafts(facts);
        if (ask(facts, drafts).isEmpty()) {
            return Drafts.merge(drafts);
        }
        CaseFacts settled = settled(facts);
        List<Draft> rest = endings.drafts(settled);
        return ask(settled, rest).isEmpty()
                ? Drafts.merge(rest)
                : Drafts.asking(rest, book.questions().cut(missing(settled)));
    }

    /// @return the case with nothing left to ask for that changes nothing
    private CaseFacts settled(CaseFacts facts) {
        CaseFacts known = facts;
        for (int step = 0; step < Endings.MOST_STEPS; step++) {
            CaseFacts settled = relevance.withoutIdle(known, ask(known, endings.drafts(known)));
            if (settled.equals(known)) {
                break;
            }
            known = settled;
        }
        return known;
    }

    /// @return the facts to ask for next; none where there is a verdict
    private List<String> ask(CaseFacts facts, List<Draft> drafts) {
        List<String> vague = Possibilities.vague(facts);
        if (drafts.isEmpty()) {
            List<String> telling = telling(facts, vague);
            return telling.isEmpty() ? vague : telling;
        }
        if (keys(drafts) > 1) {
            List<String> telling = telling(facts, vague);
            return telling.isEmpty() ? asks(drafts) : telling;
        }
        List<String> asks = drafts.getFirst().asks();
        return asks.isEmpty() || vague.isEmpty() || !endsDiffer(facts) ? asks : telling(facts, vague);
    }

    /// A vague date that will have to be asked for in the end is asked for at once: an exact one may save the
    /// rest.
    private boolean endsDiffer(CaseFacts facts) {
        return endings.of(facts, Endings.Manner.OPEN).size() > 1;
    }

    /// The vague dates that make the difference: by themselves, or otherwise beside some days of the others. None
    /// where only what is asked for on the way differs.
    private List<String> telling(CaseFacts facts, List<String> vague) {
        List<String> telling =
                vague.stream().filter(fact -> differs(facts, fact, vague)).toList();
        if (!telling.isEmpty()) {
            return telling;
        }
        return vague.stream().filter(fact -> endings.tells(facts, fact)).toList();
    }

    private boolean differs(CaseFacts facts, String fact, List<String> vague) {
        CaseFacts others = facts;
        for (String other : vague) {
            others = other.equals(fact) ? others : Endings.atItsLast(others, other);
        }
        return endsDiffer(others);
    }

    /// Walks on with the answers that keep the case open, and notes what has to be asked on the way.
    private List<String> missing(CaseFacts facts) {
        Set<String> missing = new LinkedHashSet<>();
        CaseFacts known = facts;
        for (int step = 0; step < Endings.MOST_STEPS; step++) {
            known = settled(known);
            List<String> asks = ask(known, endings.drafts(known));
            if (asks.isEmpty()) {
                break;
            }
            missing.addAll(asks);
            known = endings.answered(known, asks, Endings.Manner.OPEN);
        }
        return new ArrayList<>(missing);
    }

    private static List<String> asks(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.asks().stream())
                .distinct()
                .toList();
    }

    private static long keys(List<Draft> drafts) {
        return drafts.stream().map(Draft::key).distinct().count();
    }
}
