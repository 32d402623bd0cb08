package org.carechat.coverage.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carechat.bundle.YamlNode;

/// Days on which a period can end, `holidays.yaml`: weekends and holidays are not among them, weekends that are
/// worked are. Immutable.
final class WorkingDays {

    private static final int LONGEST_REST = 366;

    private final Set<LocalDate> rest;
    private final Set<LocalDate> work;

    private WorkingDays(Set<LocalDate> rest, Set<LocalDate> work) {
        this.rest = rest;
        this.work = work;
    }

    static WorkingDays read(YamlNode root) {
        Set<LocalDate> rest = new HashSet<>();
        for (YamlNode span : root.get("rest").items()) {
            LocalDate from = day(span.get("from"));
            LocalDate to = day(span.get("to"));
            if (to.isBefore(from) || from.plusDays(LONGEST_REST).isBefore(to)) {
                throw span.wrong("the rest from " + from + " to " + to + " can't be", "write the first day first");
            }
            from.datesUntil(to.plusDays(1)).forEach(rest::add);
        }
        Set<LocalDate> work = new HashSet<>();
        root.get("work").items().forEach(node -> work.add(day(node)));
        check(root, rest);
        check(root, work);
        return new WorkingDays(rest, work);
    }

    /// A day of a year that nobody has announced would be a guess.
    private static void check(YamlNode root, Set<LocalDate> days) {
        List<String> years = root.get("years").texts();
        root.get("source").text();
        root.get("verified").bool();
        for (LocalDate day : days) {
            if (!years.contains(Integer.toString(day.getYear()))) {
                throw root.get("years").wrong(day + " is of a year that isn't listed", "list it once it is announced");
            }
        }
    }

    /// @return the day itself, or the next on which something can end
    LocalDate from(LocalDate day) {
        LocalDate next = day;
        while (isRest(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'" + node.text() + "' is not a day", "write it as 2026-01-31");
        }
    }

    private boolean isRest(LocalDate day) {
        if (work.contains(day)) {
            return false;
        }
        return rest.contains(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
