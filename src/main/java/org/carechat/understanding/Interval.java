package org.carechat.understanding;

import java.time.LocalDate;
import java.time.YearMonth;

/// A stretch of days, both ends included, and how it is written in facts: a day, a month, a year, or both ends.
record Interval(LocalDate from, LocalDate to) {

    Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + "/" + to);
        }
    }

    static Interval day(LocalDate day) {
        return new Interval(day, day);
    }

    static Interval month(YearMonth month) {
        return new Interval(month.atDay(1), month.atEndOfMonth());
    }

    static Interval months(YearMonth from, YearMonth to) {
        return new Interval(from.atDay(1), to.atEndOfMonth());
    }

    static Interval year(int year) {
        return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Interval notAfter(LocalDate last) {
        return to.isAfter(last) && !from.isAfter(last) ? new Interval(from, last) : this;
    }

    Interval minusYears(int years) {
        return new Interval(from.minusYears(years), to.minusYears(years));
    }

    /// @return `2025-03-08`, `2025-03`, `2025` or `2022-11-22/2023-11-22`
    String form() {
        if (from.equals(to)) {
            return from.toString();
        }
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        boolean wholeYear = from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
        return wholeYear ? Integer.toString(from.getYear()) : from + "/" + to;
    }
}
