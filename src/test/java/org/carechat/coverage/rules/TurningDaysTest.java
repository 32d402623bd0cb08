package org.carechat.coverage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Between two turning days every day is counted alike, and at each of them something changes. They are held
/// against looking at every single day.
class TurningDaysTest {

    private static final List<String> FACTS = List.of(
            "purchaseDate",
            "deliveryDate",
            "installationDate",
            "productionDate",
            "priorRepair.date",
            "priorInstallation.date");
    private static final Map<String, List<String>> COUNTED = Map.of(
            "purchaseDate", List.of("return", "exchange", "half-year"),
            "deliveryDate", List.of("return", "exchange", "half-year"),
            "installationDate", List.of("exchange", "installation"),
            "priorRepair.date", List.of("same-fault", "part"),
            "priorInstallation.date", List.of("installation"));

    @Property
    void partARangeExactlyWhereSomethingChanges(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
        String fact = FACTS.get(random.nextInt(FACTS.size()));
        LocalDate first = asOf.minusDays(random.nextInt(5000));
        LocalDate last = first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, asOf) + 1));
        int inRepair = random.nextInt(3) * 17;

        List<LocalDate> days = Books.SHIPPED.turningDays(asOf).within(fact, new DateRange(first, last), inRepair);

        assertThat(days).as(fact + " on " + asOf).isEqualTo(everyDay(asOf, fact, first, last, inRepair));
    }

    @Property
    void nothingThatIsReckonedChangesBetweenTwoOfThem(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
        String fact = FACTS.get(random.nextInt(FACTS.size()));
        LocalDate first = asOf.minusDays(random.nextInt(1500));
        int inRepair = random.nextInt(3) * 17;
        DateRange range = new DateRange(first, first.plusDays(200)).notAfter(asOf);
        List<LocalDate> days = Books.SHIPPED.turningDays(asOf).within(fact, range, inRepair);
        List<Object> before = List.of();
        for (LocalDate day = range.first(); !day.isAfter(range.last()); day = day.plusDays(1)) {
            List<Object> told = reckoned(asOf, fact, day, inRepair);
            if (!days.contains(day)) {
                assertThat(told).as(fact + " " + day + " on " + asOf).isEqualTo(before);
            }
            before = told;
        }
    }

    @Test
    void areFewWithinAYear() {
        DateRange year = DateRange.parse("2025");
        assertThat(Books.SHIPPED.turningDays(Books.TODAY).within("purchaseDate", year, 0))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Property
    void decideAsEveryDayByItselfDoes(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate first = Books.TODAY.minusDays(random.nextInt(2000));
        DateRange range = new DateRange(first, first.plusDays(random.nextInt(20))).notAfter(Books.TODAY);
        CaseFacts facts = CaseFacts.none()
                .with("product", random.nextBoolean() ? "gas-stove" : "television")
                .with("cause", "none-known")
                .with("proof", "invoice")
                .with("channel", "official")
                .with("installer", "official");
        Ruling vague = Books.SHIPPED.decide(Books.TODAY, facts.with("purchaseDate", range.toString()));
        List<Ruling> exact = range.first()
                .datesUntil(range.last().plusDays(1))
                .map(day -> Books.SHIPPED.decide(Books.TODAY, facts.with("purchaseDate", day.toString())))
                .toList();
        long verdicts = exact.stream()
                .map(one -> Map.entry(one.outcome(), String.valueOf(one.basis()) + one.remedies()))
                .distinct()
                .count();

        if (exact.stream().anyMatch(one -> one.outcome() == Outcome.NEEDS_FACTS)) {
            return;
        }
        assertThat(vague.outcome() == Outcome.NEEDS_FACTS).as(range.toString()).isEqualTo(verdicts > 1);
        if (verdicts == 1) {
            assertThat(vague.outcome()).isEqualTo(exact.getFirst().outcome());
            assertThat(vague.until()).isEqualTo(exact.getFirst().until());
        }
    }

    private static List<LocalDate> everyDay(
            LocalDate asOf, String fact, LocalDate first, LocalDate last, int inRepair) {
        List<LocalDate> days = new ArrayList<>();
        List<Object> before = List.of();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<Object> sign = sign(asOf, fact, day, inRepair);
            if (!sign.equals(before)) {
                days.add(day);
            }
            before = sign;
        }
        return days;
    }

    /// What can be told of a day by the calendar: how it stands to every period that is counted from it.
    private static List<Object> sign(LocalDate asOf, String fact, LocalDate day, int inRepair) {
        Periods periods = Books.SHIPPED.periods();
        List<Object> sign = new ArrayList<>();
        COUNTED.getOrDefault(fact, List.of()).forEach(term -> sign.add(periods.standings(term, day, asOf, 0)));
        for (Periods.Start start : periods.starts()) {
            if (start.fact().equals(fact)) {
                LocalDate from = day.plus(start.laterBy());
                sign.add(periods.standings("machine", from, asOf, inRepair));
                sign.add(periods.standings("first-year", from, asOf, inRepair));
                periods.ends("machine", from, inRepair)
                        .forEach(end -> sign.add(end.minus(periods.endingSoon()).isAfter(asOf)));
                Books.SHIPPED
                        .lifetimes()
                        .forEach(lifetime -> sign.add(day.plus(lifetime).isAfter(asOf)));
            }
        }
        return sign;
    }

    /// What the tables are told of a day.
    private static List<Object> reckoned(LocalDate asOf, String fact, LocalDate day, int inRepair) {
        CaseFacts facts = CaseFacts.none().with(fact, day.toString()).with("daysInRepair", String.valueOf(inRepair));
        Reckoning reckoning = new Reckoning(asOf, facts, Books.SHIPPED.periods());
        List<Object> told = new ArrayList<>(List.of(
                reckoning.standing(),
                reckoning.window(),
                reckoning.sinceRepair(),
                reckoning.sinceInstallation(),
                reckoning.withinHalfYear(),
                reckoning.endsSoon()));
        Books.SHIPPED.lifetimes().forEach(lifetime -> told.add(reckoning.isOlderThan(lifetime)));
        return told;
    }
}
