package org.carechat.coverage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every case; five hundred of each are tried in every build, always the same, and a hundred
/// thousand others with `-Djqwik.tries.default=100000 -Dproperties.seed=fresh`.
class RulingPropertiesTest {

    /// What can make a case paid: firm exclusions and papers (I03, R46, R54); no date, place or part ever does.
    private static final Set<String> FIRM_FACTS = Set.of(
            "cause",
            "causeCertainty",
            "proof",
            "channel",
            "installer",
            "priorInstallation.by",
            "priorInstallation.causedFault");
    /// So many ways of answering the other questions are tried before a question counts as needless.
    private static final int TALKS = 20_000;
    private static final Set<Outcome> FIRM = Set.of(Outcome.COVERED, Outcome.PAID);

    @Property
    void everyCaseIsDecidedAndTheSameEachTime(@ForAll("cases") CaseFacts facts) {
        Ruling ruling = decide(facts);
        assertThat(decide(facts)).isEqualTo(ruling);
        assertThat(ruling.outcome() == Outcome.NEEDS_FACTS)
                .isEqualTo(!ruling.missing().isEmpty());
        if (ruling.outcome() != Outcome.NEEDS_FACTS) {
            assertThat(ruling.reasons()).isNotEmpty();
        }
    }

    @Property
    void whatCannotBeSaidIsNeverAskedAgain(@ForAll("cases") CaseFacts facts) {
        assertThat(decide(facts).missing()).noneMatch(fact -> facts.is(fact, Vocabulary.UNKNOWN));
    }

    @Property
    void noSoftClauseMakesItPaid(@ForAll("cases") CaseFacts facts) {
        Ruling ruling = decide(facts);
        if (ruling.outcome() == Outcome.PAID) {
            boolean excluded = facts.is("causeCertainty", "confirmed");
            boolean paper = facts.is("proof", "altered") || facts.is("proof", "none");
            assertThat(excluded || paper).as(facts + " " + ruling).isTrue();
        }
    }

    @Property
    void moreKnowledgeNeverMakesACoveredCasePaidUnlessARuleSaysSo(@ForAll("cases") CaseFacts facts, @ForAll int pick) {
        if (decide(facts).outcome() != Outcome.COVERED) {
            return;
        }
        List<String> names = Vocabulary.names();
        String fact = names.get(Math.floorMod(pick, names.size()));
        List<String> values = values(fact);
        String value = values.get(Math.floorMod(pick / names.size(), values.size()));
        CaseFacts more = possible(facts.with(fact, value));
        if (decide(more).outcome() == Outcome.PAID) {
            assertThat(FIRM_FACTS).as(facts + " and " + more).contains(fact);
        }
    }

    /// The calendar alone, reckoned once more without the tables.
    @Property
    void noVerdictIsFirmerThanTheReadingsAllow(@ForAll("cases") CaseFacts facts) {
        Ruling ruling = decide(facts);
        if (ruling.outcome() == Outcome.COVERED && ruling.basis() == Basis.WHOLE_MACHINE) {
            assertThat(starts(facts))
                    .isNotEmpty()
                    .allMatch(start -> !last(start, facts).isBefore(Books.TODAY));
        }
        if (ruling.outcome() == Outcome.COVERED && ruling.basis() == Basis.REPAIR_WARRANTY) {
            LocalDate repaired = Possibilities.range(facts, "priorRepair.date").first();
            assertThat(repaired.plusDays(90)).isAfterOrEqualTo(Books.TODAY);
            assertThat(repaired.plusMonths(3)).isAfterOrEqualTo(Books.TODAY);
        }
        if (ruling.reasons().stream().anyMatch(reason -> reason.rule().equals("R62"))) {
            assertThat(starts(facts))
                    .allMatch(start -> last(start, facts).isBefore(Books.TODAY)
                            || facts.has("purchaseDate")
                                    && !Possibilities.vague(facts).isEmpty());
        }
    }

    /// @return the earliest day from which each known starting fact lets the machine's period run
    private static List<LocalDate> starts(CaseFacts facts) {
        List<LocalDate> starts = new ArrayList<>();
        for (String fact : List.of("purchaseDate", "deliveryDate", "installationDate", "productionDate")) {
            if (facts.has(fact) && !facts.is(fact, Vocabulary.UNKNOWN)) {
                LocalDate day = Possibilities.range(facts, fact).first();
                starts.add(fact.equals("productionDate") ? day.plusMonths(3) : day);
            }
        }
        return starts;
    }

    private static LocalDate last(LocalDate start, CaseFacts facts) {
        String days = facts.find("daysInRepair");
        return start.plusMonths(36)
                .plusDays(days == null || days.equals(Vocabulary.UNKNOWN) ? 0 : Long.parseLong(days));
    }

    /// A firm verdict on a vague date is the verdict on each of its days.
    @Property
    void aVagueDateIsNeverFirmerThanItsDays(@ForAll("cases") CaseFacts facts) {
        Ruling ruling = decide(facts);
        if (!FIRM.contains(ruling.outcome())) {
            return;
        }
        for (String fact : Possibilities.vague(facts)) {
            DateRange range = Possibilities.range(facts, fact);
            for (LocalDate day : List.of(range.first(), range.last())) {
                assertThat(decide(facts.with(fact, day.toString())).outcome()).isEqualTo(ruling.outcome());
            }
        }
    }

    /// Answering what is asked ends, and takes four questions at most; a date that was said too vaguely may be
    /// asked for once more beside them, and the chat stops after four all the same.
    @Property
    void fourQuestionsAtMostWhereTheApplianceIsKnown(@ForAll("customers") CaseFacts all) {
        CaseFacts known = CaseFacts.none().with("product", String.valueOf(all.find("product")));
        Set<List<String>> asked = new LinkedHashSet<>();
        for (int step = 0; step < 12; step++) {
            Ruling ruling = decide(known);
            if (ruling.outcome() != Outcome.NEEDS_FACTS) {
                assertThat(asked).as(all.toString()).hasSizeLessThanOrEqualTo(4);
                return;
            }
            String fact = ruling.missing().getFirst();
            List<String> question = Books.SHIPPED.questions().question(fact, ruling.missing());
            if (!known.has(fact)) {
                asked.add(question);
            }
            for (String one : question) {
                known = answered(known, one, all);
            }
        }
        throw new AssertionError("never ends: " + all);
    }

    /// Each fact that is asked for can still change the verdict, whatever else is answered before or after it; the
    /// appliance is wanted for the visit as well.
    @Property
    void eachMissingFactCanStillChangeTheVerdict(@ForAll("cases") CaseFacts facts, @ForAll long seed) {
        for (String fact : decide(facts).missing()) {
            if (!fact.equals("product")) {
                assertThat(changesSomething(facts, fact, seed))
                        .as(fact + " in " + facts)
                        .isTrue();
            }
        }
    }

    /// Looks for answers to all other questions with which this one makes a difference: said at once, or when it is
    /// asked.
    private static boolean changesSomething(CaseFacts facts, String fact, long seed) {
        Endings endings = new Endings(Books.SHIPPED, Books.TODAY);
        List<String> values = facts.has(fact) ? days(facts, fact) : values(fact);
        for (int talk = 0; talk < TALKS; talk++) {
            long answers = seed + talk;
            Set<Draft.Key> first = new HashSet<>();
            Set<Draft.Key> inTurn = new HashSet<>();
            for (String value : values) {
                first.add(end(endings, facts.with(fact, value), (asked, of) -> picked(of, asked, answers)));
                inTurn.add(end(endings, facts, (asked, of) -> asked.equals(fact) ? value : picked(of, asked, answers)));
            }
            if (first.size() > 1 || inTurn.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /// @param answers what is answered to each question, of the values that it may have; the same to the same
    private static Draft.Key end(Endings endings, CaseFacts facts, BiFunction<String, List<String>, String> answers) {
        CaseFacts known = exact(facts, answers);
        Draft draft = endings.drafts(known).getFirst();
        while (!draft.asks().isEmpty()) {
            for (String asked : draft.asks()) {
                known = known.with(asked, answers.apply(asked, values(asked)));
            }
            known = exact(known, answers);
            draft = endings.drafts(known).getFirst();
        }
        return draft.key();
    }

    private static CaseFacts exact(CaseFacts facts, BiFunction<String, List<String>, String> answers) {
        CaseFacts known = facts;
        for (String vague : Possibilities.vague(facts)) {
            known = known.with(vague, answers.apply(vague, days(facts, vague)));
        }
        return known;
    }

    private static String picked(List<String> values, String fact, long answers) {
        return values.get(new SplittableRandom(answers * 31 + fact.hashCode()).nextInt(values.size()));
    }

    private static List<String> days(CaseFacts facts, String fact) {
        return Books.SHIPPED
                .turningDays(Books.TODAY)
                .within(fact, Possibilities.range(facts, fact), facts.amount("daysInRepair"))
                .stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static CaseFacts answered(CaseFacts known, String fact, CaseFacts all) {
        return all.has(fact) && !known.has(fact)
                ? known.with(fact, all.all(fact).toArray(String[]::new))
                : known.with(fact, Vocabulary.UNKNOWN);
    }

    @Provide
    Arbitrary<CaseFacts> cases() {
        return some(0.5);
    }

    @Provide
    Arbitrary<CaseFacts> customers() {
        return some(0.0).map(facts -> facts.has("product") ? facts : facts.with("product", "gas-stove"));
    }

    /// @param absent how likely a fact is left out
    private static Arbitrary<CaseFacts> some(double absent) {
        return Arbitraries.randomValue(random -> {
            CaseFacts facts = CaseFacts.none();
            for (String fact : Vocabulary.names()) {
                boolean rare = fact.startsWith("prior")
                        || fact.equals("usage")
                        || fact.equals("remedy")
                        || fact.equals("deliveryDate")
                        || fact.equals("installationDate")
                        || fact.equals("productionDate")
                        || fact.equals("part")
                        || fact.equals("region");
                if (random.nextDouble() < (rare ? Math.max(absent, 0.8) : absent)) {
                    continue;
                }
                List<String> values = values(fact);
                facts = facts.with(fact, values.get(random.nextInt(values.size())));
            }
            return possible(facts);
        });
    }

    private static CaseFacts possible(CaseFacts facts) {
        try {
            return Books.SHIPPED.read(Books.TODAY, facts.wire());
        } catch (InvalidFacts e) {
            CaseFacts rest = facts;
            for (FactProblem problem : e.problems()) {
                rest = rest.without(problem.fact());
            }
            return rest;
        }
    }

    private static List<String> values(String fact) {
        List<String> values = new ArrayList<>(List.of(Vocabulary.UNKNOWN));
        switch (Vocabulary.kind(fact)) {
            case Vocabulary.Kind.OneOf one -> values.addAll(one.values());
            case Vocabulary.Kind.SomeOf some -> values.addAll(some.values());
            case Vocabulary.Kind.Flag ignored -> values.addAll(List.of("true", "false"));
            case Vocabulary.Kind.Amount ignored -> values.addAll(List.of("0", "1", "2", "40"));
            case Vocabulary.Kind.Text ignored -> values.add("X1");
            case Vocabulary.Kind.Day ignored ->
                values.addAll(List.of(
                        "2026-11-22",
                        "2026-11-15",
                        "2026-11-14",
                        "2026-11-07",
                        "2026-11-06",
                        "2026-11",
                        "2026-08-24",
                        "2026-08-23",
                        "2026-08-20",
                        "2026",
                        "2025-03-08",
                        "2023-11-22",
                        "2023-11-21",
                        "2023-11-20",
                        "2022-11-22/2023-11-22",
                        "2024-02-29",
                        "2019",
                        "2010"));
            case null -> throw new AssertionError(fact);
        }
        return values;
    }

    private static Ruling decide(CaseFacts facts) {
        return Books.SHIPPED.decide(Books.TODAY, facts);
    }
}
