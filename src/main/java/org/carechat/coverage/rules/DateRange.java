package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// The days that a date, as people say it, can mean: a day `2025-03-08`, a month `2025-03`, a year `2025`, or
/// an interval `2022-11-22/2023-11-22`; both ends belong to it.
public record DateRange(LocalDate first, LocalDate last) {

    private static final Pattern ONE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /// @throws DateTimeParseException for anything else, an interval that ends before it begins included
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return one(text);
        }
        DateRange range = new DateRange(one(text.substring(0, slash)).first, one(text.substring(slash + 1)).last);
        if (range.last.isBefore(range.first)) {
            throw new DateTimeParseException("the interval ends before it begins", text, slash);
        }
        return range;
    }

    public boolean isDay() {
        return first.equals(last);
    }

    /// @return whether there is a day in both
    public boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }

    DateRange notAfter(LocalDate day) {
        return last.isAfter(day) ? new DateRange(first, day) : this;
    }

    @Override
    public String toString() {
        return isDay() ? first.toString() : first + "/" + last;
    }

    private static DateRange one(String text) {
        if (!ONE.matcher(text).matches()) {
            throw new DateTimeParseException("not a day, a month or a year", text, 0);
        }
        return switch (text.length()) {
            case 4 ->
                new DateRange(
                        Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 ->
                new DateRange(
                        YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            default -> new DateRange(LocalDate.parse(text), LocalDate.parse(text));
        };
    }
}
