package org.carechat.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// The book that ships with the service.
final class BuiltInBooking implements BookingApi {

    private final Book book;
    private final Hours hours;
    private final Clock clock;
    private final ZoneId zone;
    private final Supplier<String> ids;
    private final RandomGenerator random;

    BuiltInBooking(Book book, Hours hours, Clock clock, ZoneId zone, Supplier<String> ids, RandomGenerator random) {
        this.book = book;
        this.hours = hours;
        this.clock = clock;
        this.zone = zone;
        this.ids = ids;
        this.random = random;
    }

    @Override
    public SlotsAnswer slots(SlotQuery query) {
        try {
            List<VisitSlot> free = new ArrayList<>();
            for (int day = 0; day < query.days(); day++) {
                LocalDate date = query.from().plusDays(day);
                if (bookable(date)) {
                    free.addAll(free(query.city(), date));
                }
            }
            return new Slots(List.copyOf(free));
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    @Override
    public BookingAnswer book(String key, VisitRequest request) {
        try {
            Optional<SlotId> slot = SlotId.decode(request.slot())
                    .filter(this::open)
                    .filter(id -> id.in(request.address().city()));
            // A retry may come when its window has passed: what was booked then still counts.
            return slot.map(id -> answer(reserve(key, request, id)))
                    .or(() -> book.underKey(key).map(Booked::new))
                    .orElseGet(SlotTaken::new);
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    @Override
    public BookingAnswer find(String id) {
        try {
            return book.find(id).<BookingAnswer>map(Booked::new).orElseGet(NoSuchAppointment::new);
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    @Override
    public BookingAnswer reschedule(String id, String slot) {
        try {
            Optional<Appointment> visit = book.find(id);
            if (visit.isEmpty()) {
                return new NoSuchAppointment();
            }
            if (!visit.get().open() || tooLate(visit.get())) {
                return new TooLate(visit.get());
            }
            return SlotId.decode(slot)
                    .filter(this::open)
                    .filter(to -> to.in(visit.get().address().city()))
                    .map(to -> move(id, to))
                    .orElseGet(SlotTaken::new);
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    @Override
    public BookingAnswer cancel(String id, String reason) {
        try {
            Optional<Appointment> visit = book.find(id);
            if (visit.isPresent() && visit.get().open() && tooLate(visit.get())) {
                return new TooLate(visit.get());
            }
            return book.change(id, known -> known.open() ? cancelled(known, reason) : known)
                    .map(BuiltInBooking::cancelled)
                    .orElseGet(NoSuchAppointment::new);
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    private List<VisitSlot> free(String city, LocalDate date) {
        List<SlotId> all = hours.all().stream()
                .map(window -> new SlotId(city, date, window.from(), window.to()))
                .toList();
        Map<String, Integer> taken = book.taken(all.getFirst().page());
        List<VisitSlot> free = new ArrayList<>();
        for (SlotId id : all) {
            if (open(id) && taken.getOrDefault(id.window(), 0) < hours.capacity()) {
                free.add(new VisitSlot(id.encoded(), date, id.from(), id.to()));
            }
        }
        return free;
    }

    private Book.Reservation reserve(String key, VisitRequest request, SlotId slot) {
        return book.reserve(
                slot.page(), slot.window(), hours.capacity(), key, appointment(request, slot), request.person());
    }

    private Appointment appointment(VisitRequest request, SlotId slot) {
        return new Appointment(
                ids.get(),
                number(),
                Appointment.Status.CONFIRMED,
                request.service(),
                request.product(),
                request.symptom(),
                slot.asWindow(),
                request.contact(),
                request.address(),
                request.coverage(),
                request.selfChecks(),
                request.conversation(),
                List.of(step(Appointment.Status.CONFIRMED, null)));
    }

    /// Numbers are short, so the same one may be drawn again.
    private String number() {
        String number = Numbers.make(random);
        return book.numbered(number).isPresent() ? number() : number;
    }

    private BookingAnswer move(String id, SlotId to) {
        return book.move(id, to.page(), to.window(), hours.capacity(), known -> moved(known, to))
                .map(BuiltInBooking::answer)
                .map(answer ->
                        answer instanceof Booked booked && !booked.appointment().open()
                                ? new TooLate(booked.appointment())
                                : answer)
                .orElseGet(NoSuchAppointment::new);
    }

    /// What was cancelled meanwhile stays so.
    private Appointment moved(Appointment known, SlotId to) {
        return !known.open() ? known : copy(known, known.status(), to.asWindow(), step(known.status(), "rescheduled"));
    }

    private Appointment cancelled(Appointment known, String reason) {
        return copy(known, Appointment.Status.CANCELLED, known.slot(), step(Appointment.Status.CANCELLED, reason));
    }

    private static Appointment copy(
            Appointment known, Appointment.Status status, Appointment.Window slot, Appointment.Step step) {
        List<Appointment.Step> timeline = new ArrayList<>(known.timeline());
        timeline.add(step);
        return new Appointment(
                known.id(),
                known.number(),
                status,
                known.service(),
                known.product(),
                known.symptom(),
                slot,
                known.contact(),
                known.address(),
                known.coverage(),
                known.selfChecks(),
                known.conversation(),
                List.copyOf(timeline));
    }

    private Appointment.Step step(Appointment.Status status, @Nullable String note) {
        return new Appointment.Step(status, clock.instant(), note);
    }

    /// A visit that is over can't be cancelled any more.
    private static BookingAnswer cancelled(Appointment visit) {
        return visit.status() == Appointment.Status.CANCELLED ? new Booked(visit) : new TooLate(visit);
    }

    private static BookingAnswer answer(Book.Reservation reservation) {
        return switch (reservation) {
            case Book.Reservation.Made made -> new Booked(made.appointment());
            case Book.Reservation.Full ignored -> new SlotTaken();
        };
    }

    private boolean bookable(LocalDate day) {
        return hours.open(day) && !day.isBefore(today()) && !day.isAfter(today().plusDays(hours.horizon()));
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private boolean open(SlotId slot) {
        boolean known = hours.all().contains(new Hours.Window(slot.from(), slot.to()));
        return known && bookable(slot.day()) && !tooNear(slot.asWindow());
    }

    private boolean tooLate(Appointment visit) {
        return tooNear(visit.slot());
    }

    private boolean tooNear(Appointment.Window window) {
        Instant begins = window.date().atTime(window.from()).atZone(zone).toInstant();
        return clock.instant().isAfter(begins.minus(hours.cutOff()));
    }
}
