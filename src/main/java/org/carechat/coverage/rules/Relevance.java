package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a fact that the tables ask for can still change the verdict: by itself, or together with another that
/// would be asked for. Confined to one thread.
final class Relevance {

    /// Wanted for the visit as well.
    private static final String ALWAYS = "product";

    private final RuleBook book;
    private final LocalDate asOf;
    private final Endings endings;

    Relevance(RuleBook book, LocalDate asOf, Endings endings) {
        this.book = book;
        this.asOf = asOf;
        this.endings = endings;
    }

    /// @return the case with `unknown` for whatever is asked for and changes nothing, so that it isn't asked for
    CaseFacts withoutIdle(CaseFacts facts, List<String> asks) {
        CaseFacts known = facts;
        for (String fact : asks) {
            if (!facts.has(fact) && !fact.equals(ALWAYS) && !matters(known, fact)) {
                known = known.with(fact, Vocabulary.UNKNOWN);
            }
        }
        return known;
    }

    private boolean matters(CaseFacts facts, String fact) {
        List<String> values = values(facts, fact);
        return differ(facts, fact, values, Endings.Manner.OPEN)
                || differ(facts, fact, values, Endings.Manner.UNKNOWN)
                || mattersBesideAnother(facts, fact, values) && hasWitness(facts, fact);
    }

    private boolean mattersBesideAnother(CaseFacts facts, String fact, List<String> values) {
        CaseFacts open = book.questions().assume(facts, fact, asOf);
        return endings.asked(open).stream()
                .filter(other -> !facts.has(other) && !other.equals(fact))
                .flatMap(other -> values(facts, other).stream().map(value -> facts.with(other, value)))
                .anyMatch(beside -> differ(beside, fact, values, Endings.Manner.OPEN));
    }

    /// That other answer may never be given where it is waited for.
    private boolean hasWitness(CaseFacts facts, String fact) {
        Witness witness = new Witness(endings, this::values);
        return endings.possible(facts).stream().anyMatch(exact -> witness.found(exact, fact));
    }

    private boolean differ(CaseFacts facts, String fact, List<String> values, Endings.Manner manner) {
        Set<Set<Draft.Key>> ends = new HashSet<>();
        for (String value : values) {
            ends.add(endings.of(facts.with(fact, value), manner));
            if (ends.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /// @return what can be answered: one day for each stretch in which all days count alike
    private List<String> values(CaseFacts facts, String fact) {
        List<String> values = new ArrayList<>(List.of(Vocabulary.UNKNOWN));
        values.addAll(
                switch (Vocabulary.kind(fact)) {
                    case Vocabulary.Kind.OneOf one -> one.values();
                    case Vocabulary.Kind.SomeOf some -> some.values();
                    case Vocabulary.Kind.Flag ignored -> List.of("true", "false");
                    case Vocabulary.Kind.Amount ignored -> List.of("0");
                    case Vocabulary.Kind.Day ignored ->
                        days(facts, fact).map(LocalDate::toString).toList();
                    case Vocabulary.Kind.Text ignored -> List.<String>of();
                    case null -> throw new IllegalArgumentException("no fact '" + fact + "'");
                });
        return values;
    }

    private Stream<LocalDate> days(CaseFacts facts, String fact) {
        DateRange ever = new DateRange(book.periods().earliest(), asOf);
        return book.turningDays(asOf).within(fact, ever, facts.amount("daysInRepair")).reversed().stream();
    }
}
