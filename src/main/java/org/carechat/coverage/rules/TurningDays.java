package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The days at which it makes a difference, asked on one day, when something was: from one of them on some period
/// is counted otherwise than from the day before. Every period stands once to begin with, may lie in the band
/// after its last day, and runs for all later days; so each has two such days, found by halving. Only the periods
/// that are counted from a fact part its days. Thread-safe.
final class TurningDays {

    /// More days in repair than this are few, and not worth keeping.
    private static final int MOST_KEPT = 64;
    private static final long LONGEST_DAYS = 200L * 366;

    private record Key(String fact, int inRepair) {}

    private final LocalDate asOf;
    private final RuleBook book;
    private final Map<Key, NavigableSet<LocalDate>> known = new ConcurrentHashMap<>();

    TurningDays(LocalDate asOf, RuleBook book) {
        this.asOf = asOf;
        this.book = book;
    }

    LocalDate asOf() {
        return asOf;
    }

    /// @return the first day of the range, and every day within it that tells
    List<LocalDate> within(String fact, DateRange range, int inRepair) {
        List<LocalDate> days = new ArrayList<>(List.of(range.first()));
        days.addAll(of(new Key(fact, inRepair)).subSet(range.first(), false, range.last(), true));
        return days;
    }

    private NavigableSet<LocalDate> of(Key key) {
        NavigableSet<LocalDate> days = known.get(key);
        if (days == null) {
            days = find(key);
            if (known.size() < MOST_KEPT) {
                known.put(key, days);
            }
        }
        return days;
    }

    private NavigableSet<LocalDate> find(Key key) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        book.periods().countedFrom(key.fact()).forEach(term -> add(days, term, Period.ZERO, key.inRepair()));
        book.periods().starts().stream()
                .filter(start -> start.fact().equals(key.fact()))
                .forEach(start -> addMachine(days, start.laterBy(), key.inRepair()));
        if (Reckoning.MACHINE_DAYS.contains(key.fact())) {
            book.lifetimes()
                    .forEach(lifetime -> add(days, day -> day.plus(lifetime).isAfter(asOf)));
        }
        return days;
    }

    private void addMachine(NavigableSet<LocalDate> days, Period laterBy, int inRepair) {
        add(days, "machine", laterBy, inRepair);
        add(days, "first-year", laterBy, inRepair);
        int ends = book.periods().ends("machine", asOf, inRepair).size();
        for (int i = 0; i < ends; i++) {
            int reading = i;
            add(
                    days,
                    day -> book.periods()
                            .ends("machine", day.plus(laterBy), inRepair)
                            .get(reading)
                            .minus(book.periods().endingSoon())
                            .isAfter(asOf));
        }
    }

    private void add(NavigableSet<LocalDate> days, String term, Period laterBy, int inRepair) {
        Periods periods = book.periods();
        int readings = periods.standings(term, asOf, asOf, inRepair).size();
        for (int i = 0; i < readings; i++) {
            int reading = i;
            for (Standing least : List.of(Standing.GRACE, Standing.IN)) {
                add(
                        days,
                        day -> periods.standings(term, day.plus(laterBy), asOf, inRepair)
                                        .get(reading)
                                        .compareTo(least)
                                <= 0);
            }
        }
    }

    /// @param holds false up to some day, and true from then on
    private void add(NavigableSet<LocalDate> days, Predicate<LocalDate> holds) {
        LocalDate before = asOf.minusDays(LONGEST_DAYS);
        LocalDate from = asOf.plusDays(LONGEST_DAYS);
        while (before.plusDays(1).isBefore(from)) {
            LocalDate middle = LocalDate.ofEpochDay((before.toEpochDay() + from.toEpochDay()) / 2);
            if (holds.test(middle)) {
                from = middle;
            } else {
                before = middle;
            }
        }
        days.add(from);
    }
}
