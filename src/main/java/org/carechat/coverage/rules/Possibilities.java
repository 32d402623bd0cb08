package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cases that vague dates leave open. An interval is parted at its [TurningDays], and the first day stands for
/// each part; so nothing is overlooked, and nothing is tried twice.
final class Possibilities {

    /// Dates so vague that more cases than these would have to be tried are asked for instead.
    static final int MOST = 2_000;
    private static final int A_DAY = "2026-01-31".length();

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
            if (Vocabulary.isDay(fact) && isVague(String.valueOf(facts.find(fact)))) {
                vague.add(fact);
            }
        }
        return vague;
    }

    private static boolean isVague(String date) {
        return date.length() != A_DAY
                && !date.equals(Vocabulary.UNKNOWN)
                && !DateRange.parse(date).isDay();
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
        return parted.computeIfAbsent(
                new Span(fact, range(facts, fact)),
                span -> book.turningDays(asOf).within(fact, span.range(), facts.amount("daysInRepair")));
    }
}
