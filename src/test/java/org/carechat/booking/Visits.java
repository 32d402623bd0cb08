package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Visits for tests.
public final class Visits {

    public static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Visits() {}

    /// @return a visit that sorts behind those made before, on a Monday morning in Hangzhou
    public static Appointment visit() {
        int next = NEXT.incrementAndGet();
        return visit("v-%06d".formatted(next), "N%06dX".formatted(next));
    }

    public static Appointment visit(String id, String number) {
        return new Appointment(
                id,
                number,
                Appointment.Status.CONFIRMED,
                VisitService.REPAIR,
                "gas-stove",
                "打不着火",
                List.of(),
                false,
                window(MONDAY, 9),
                new Appointment.Contact("王女士", "13900000001"),
                new Appointment.Address("杭州", "西湖区", "文三路 88 号 2 幢 301"),
                Map.of("code", "covered", "months", 36),
                List.of(Map.of("check", "SC-GS-01", "solved", false)),
                "c-1",
                List.of(new Appointment.Step(Appointment.Status.CONFIRMED, AT, null)));
    }

    public static Appointment.Window window(LocalDate day, int hour) {
        return new Appointment.Window(day, LocalTime.of(hour, 0), LocalTime.of(hour + 3, 0));
    }

    public static UnaryOperator<Appointment> cancelling() {
        return known -> with(known, Appointment.Status.CANCELLED, known.slot());
    }

    public static UnaryOperator<Appointment> movingTo(LocalDate day, int hour) {
        return known -> known.open() ? with(known, known.status(), window(day, hour)) : known;
    }

    static Appointment with(Appointment known, Appointment.Status status, Appointment.Window slot) {
        return with(known, status, slot, known.timeline());
    }

    public static Appointment with(
            Appointment known, Appointment.Status status, Appointment.Window slot, List<Appointment.Step> timeline) {
        return new Appointment(
                known.id(),
                known.number(),
                status,
                known.service(),
                known.product(),
                known.symptom(),
                known.also(),
                known.danger(),
                slot,
                known.contact(),
                known.address(),
                known.coverage(),
                known.selfChecks(),
                known.conversation(),
                timeline);
    }
}
