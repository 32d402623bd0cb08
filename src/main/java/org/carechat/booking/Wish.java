package org.carechat.booking;

import java.time.Duration;
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

    /// A window suits where at least half of it, or of the wished time, is common to both: seventeen to twenty is
    /// no afternoon.
    boolean suits(VisitSlot slot) {
        return suitsDay(slot) && (earliest == null || latest == null || suits(slot, earliest, latest));
    }

    boolean suitsDay(VisitSlot slot) {
        return from == null
                || to == null
                || !slot.date().isBefore(from) && !slot.date().isAfter(to);
    }

    private static boolean suits(VisitSlot slot, LocalTime earliest, LocalTime latest) {
        LocalTime from = slot.from().isAfter(earliest) ? slot.from() : earliest;
        LocalTime to = slot.to().isBefore(latest) ? slot.to() : latest;
        Duration shorter = min(Duration.between(slot.from(), slot.to()), Duration.between(earliest, latest));
        return Duration.between(from, to).multipliedBy(2).compareTo(shorter) >= 0;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Optional<LocalDate[]> days(String value) {
        try {
            String[] ends = value.split("/", -1);
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
            String[] ends = value.split("-", -1);
            LocalTime from = LocalTime.parse(ends[0]);
            LocalTime to = ends.length > 1 ? LocalTime.parse(ends[1]) : from.plusHours(1);
            return from.isBefore(to) ? Optional.of(new LocalTime[] {from, to}) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
