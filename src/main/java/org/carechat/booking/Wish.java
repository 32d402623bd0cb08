package org.carechat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// When the customer would like a visit, as far as it was said.
///
/// @param from the first day that suits; null where any does
/// @param to the last day that suits
/// @param earliest the time of day from which it suits; null where any does
record Wish(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest) {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    static Wish of(VisitForm form) {
        LocalDate[] days = form.value(Slots.VISIT_DATE).flatMap(Wish::days).orElse(new LocalDate[2]);
        LocalTime[] times = form.value(Slots.VISIT_TIME).flatMap(Wish::times).orElse(new LocalTime[2]);
        return new Wish(days[0], days[1], times[0], times[1]);
    }

    boolean any() {
        return from == null && earliest == null;
    }

    boolean suits(VisitSlot slot) {
        boolean day = from == null
                || to == null
                || !slot.date().isBefore(from) && !slot.date().isAfter(to);
        boolean time = earliest == null
                || latest == null
                || slot.from().isBefore(latest) && slot.to().isAfter(earliest);
        return day && time;
    }

    private static Optional<LocalDate[]> days(String value) {
        try {
            String[] ends = value.split("/");
            return Optional.of(new LocalDate[] {first(ends[0]), last(ends[ends.length - 1])});
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static Optional<LocalTime[]> times(String value) {
        return switch (value) {
            case "morning" -> Optional.of(new LocalTime[] {LocalTime.MIN, NOON});
            case "noon" -> Optional.of(new LocalTime[] {LocalTime.of(11, 0), LocalTime.of(14, 0)});
            case "afternoon" -> Optional.of(new LocalTime[] {NOON, EVENING});
            case "evening" -> Optional.of(new LocalTime[] {EVENING, LocalTime.MAX});
            default -> span(value);
        };
    }

    private static Optional<LocalTime[]> span(String value) {
        try {
            String[] ends = value.split("-");
            LocalTime from = LocalTime.parse(ends[0]);
            return Optional.of(new LocalTime[] {from, ends.length > 1 ? LocalTime.parse(ends[1]) : from.plusHours(1)});
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
