package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cases that vague dates leave open. An interval is parted at every day at which some period begins or
/// ends to run, and one day stands for each part; so nothing is overlooked, and little is tried twice.
final class Possibilities {

    /// Dates so vague that more cases than these would have to be tried are asked for instead.
    static final int MOST = 2_000;

    private record Span(String fact, DateRange range) {}

    private final LocalDate asOf;
    private final RuleBook book;
    /// Within one inquiry the days in repair stay the same, so a span is parted once.
    private final Map<Span, List<LocalDate>> parted = new HashMap<>();

    Possibilities(LocalDate asOf, RuleBook book) {
        this.asOf = asOf;
        this.book = book;
    }

    /// @return the facts whose date isn't one day
    static List<String> vague(CaseFacts facts) {
        List<String> vague = new ArrayList<>();
        for (String fact : facts.names()) {
            if (Vocabulary.isDay(fact)
                    && !facts.is(fact, Vocabulary.UNKNOWN)
                    && !range(facts, fact).isDay()) {
                vague.add(fact);
            }
        }
        return vague;
    }

    static DateRange range(CaseFacts facts, String fact) {
        return DateRange.parse(String.valueOf(facts.find(fact)));
    }

    /// @return every case that is to be told apart, the earliest days first; none where there are too many
    List<CaseFacts> of(CaseFacts facts) {
        List<CaseFacts> cases = List.of(facts);
        for (String fact : vague(facts)) {
            List<LocalDate> days = days(facts, fact);
            if (cases.size() * days.size() > MOST) {
                return List.of();
            }
            List<CaseFacts> more = new ArrayList<>();
            for (CaseFacts one : cases) {
                days.forEach(day -> more.add(one.with(fact, day.toString())));
            }
            cases = more;
        }
        return cases;
    }

    private List<LocalDate> days(CaseFacts facts, String fact) {
        DateRange range = range(facts, fact);
        return parted.computeIfAbsent(new Span(fact, range), span -> {
            List<LocalDate> days = new ArrayList<>();
            part(facts, fact, range.first(), range.last(), days);
            return days;
        });
    }

    /// Every sign changes at most at a few days and never back, so that equal signs at both ends are equal
    /// between.
    private void part(CaseFacts facts, String fact, LocalDate first, LocalDate last, List<LocalDate> days) {
        List<Object> sign = sign(facts, fact, first);
        if (first.equals(last) || sign.equals(sign(facts, fact, last))) {
            days.add(first);
            return;
        }
        LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
        part(facts, fact, first, middle, days);
        part(facts, fact, middle.plusDays(1), last, days);
    }

    /// What can be told of a day by the calendar: how it stands to every period.
    private List<Object> sign(CaseFacts facts, String fact, LocalDate day) {
        Periods periods = book.periods();
        int inRepair = new Reckoning(asOf, facts, periods).amount("daysInRepair");
        List<Object> sign = new ArrayList<>();
        List<LocalDate> froms = new ArrayList<>(List.of(day));
        periods.starts().stream()
                .filter(start -> start.fact().equals(fact))
                .forEach(start -> froms.add(day.plus(start.laterBy())));
        for (LocalDate from : froms) {
            Periods.names().forEach(term -> sign.add(periods.standings(term, from, asOf, inRepair)));
            periods.ends("machine", from, inRepair)
                    .forEach(end -> sign.add(end.minus(periods.endingSoon()).isAfter(asOf)));
        }
        book.lifetimes().forEach(lifetime -> sign.add(day.plus(lifetime).isAfter(asOf)));
        return sign;
    }
}
