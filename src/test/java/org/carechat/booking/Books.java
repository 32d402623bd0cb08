package org.carechat.booking;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Books that ship with the service, for tests: closed on Wednesdays and on the Friday that comes, two visits a
/// window.
final class Books {

    static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 11, 27));

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Books() {}

    static Hours hours() {
        return new Hours(
                List.of("09:00-12:00", "13:00-17:00", "17:00-20:00"),
                Set.of(DayOfWeek.WEDNESDAY),
                HOLIDAYS,
                2,
                14,
                Duration.ofHours(2),
                List.of());
    }

    static BuiltInBooking builtIn(Book book, Clock clock) {
        return builtIn(book, hours(), clock);
    }

    static BuiltInBooking builtIn(Book book, Hours hours, Clock clock) {
        return new BuiltInBooking(
                book,
                new OpenWindows(hours, clock, Arranging.ZONE),
                clock,
                () -> "visit-%06d".formatted(NEXT.incrementAndGet()),
                new Random(1));
    }

    static VisitRequest request(String slot) {
        return request(slot, "杭州");
    }

    static VisitRequest request(String slot, String city) {
        return new VisitRequest(
                VisitService.REPAIR,
                "gas-stove",
                "打不着火",
                List.of(),
                false,
                slot,
                new Appointment.Contact("王女士", "13900000001"),
                new Appointment.Address(city, "西湖区", "文三路 88 号 2 幢 301"),
                null,
                List.of(),
                "c-1",
                "p-1");
    }

    static SlotQuery query(LocalDate from, int days) {
        return new SlotQuery("杭州", null, "gas-stove", VisitService.REPAIR, from, days);
    }
}
