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
            Optional<SlotId> slot = SlotId.decode(request.slot()).filter(this::open);
            if (slot.isEmpty() || !slot.get().city().equals(request.address().city())) {
                return earlier(key, request, slot)
                        .map(Booked::new)
                        .map(BookingAnswer.class::cast)
                        .orElseGet(SlotTaken::new);
            }
            return answer(reserve(key, request, slot.get()));
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    /// A retry may come when its window has passed: what was booked then still counts.
    private Optional<Appointment> earlier(String key, VisitRequest request, Optional<SlotId> slot) {
        return slot.filter(id -> id.city().equals(request.address().city()))
                .map(id -> book.reserve(id.page(), id.window(), 0, key, appointment(request, id), request.person()))
                .filter(Book.Reservation.Made.class::isInstance)
                .map(made -> ((Book.Reservation.Made) made).appointment());
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
            Optional<SlotId> target = SlotId.decode(slot).filter(this::open);
            if (visit.isEmpty()) {
                return new NoSuchAppointment();
            }
            if (tooLate(visit.get())) {
                return new TooLate(visit.get());
            }
            return target.map(to -> move(id, to)).orElseGet(SlotTaken::new);
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
                    .<BookingAnswer>map(Booked::new)
                    .orElseGet(NoSuchAppointment::new);
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    private List<VisitSlot> free(String city, LocalDate date) {
        Map<String, Integer> taken = book.taken(new Book.Page(city, date));
        List<VisitSlot> free = new ArrayList<>();
        for (Hours.Window window : hours.all()) {
            SlotId id = new SlotId(city, date, window.from(), window.to());
            if (open(id) && taken.getOrDefault(window.name(), 0) < hours.capacity()) {
                free.add(new VisitSlot(id.encoded(), date, window.from(), window.to()));
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
                Numbers.make(random),
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

    private BookingAnswer move(String id, SlotId to) {
        return book.move(id, to.page(), to.window(), hours.capacity(), known -> moved(known, to))
                .map(BuiltInBooking::answer)
                .orElseGet(NoSuchAppointment::new);
    }

    private Appointment moved(Appointment known, SlotId to) {
        return copy(known, known.status(), to.asWindow(), step(known.status(), "rescheduled"));
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

    private static BookingAnswer answer(Book.Reservation reservation) {
        return switch (reservation) {
            case Book.Reservation.Made made -> new Booked(made.appointment());
            case Book.Reservation.Full ignored -> new SlotTaken();
        };
    }

    private boolean bookable(LocalDate day) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return hours.open(day) && !day.isBefore(today) && day.isBefore(today.plusDays(hours.horizon() + 1L));
    }

    private boolean open(SlotId slot) {
        boolean known = hours.all().contains(new Hours.Window(slot.from(), slot.to()));
        Instant begins = slot.day().atTime(slot.from()).atZone(zone).toInstant();
        return known && bookable(slot.day()) && clock.instant().isBefore(begins);
    }

    private boolean tooLate(Appointment visit) {
        Instant begins =
                visit.slot().date().atTime(visit.slot().from()).atZone(zone).toInstant();
        return clock.instant().isAfter(begins.minus(hours.cutOff()));
    }
}
